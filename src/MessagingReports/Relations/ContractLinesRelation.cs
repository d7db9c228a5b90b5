namespace MessagingReports.Relations;

/// <summary>The relation <c>contract_lines</c>: one row per <see cref="Model.ContractLine"/>.</summary>
public static class ContractLinesRelation
{
    private static readonly RelationSchemaBuilder Columns = new("contract_lines");

    /// <summary>Column <c>contract_line_id</c>.</summary>
    public static RelationColumn ContractLineId { get; } = Columns.Id("contract_line_id");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    /// <summary>Column <c>service_code</c>.</summary>
    public static RelationColumn ServiceCode { get; } = Columns.Reference("service_code", "services");

    /// <summary>Column <c>price_tier</c>.</summary>
    public static RelationColumn PriceTier { get; } = Columns.Text("price_tier", nullable: true);

    /// <summary>Column <c>unit_price</c>.</summary>
    public static RelationColumn UnitPrice { get; } = Columns.Decimal("unit_price", scale: 6, minimum: 0);

    /// <summary>Column <c>currency</c>.</summary>
    public static RelationColumn Currency { get; } = Columns.Text("currency");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: ContractLineId, windowKey: null);
}
