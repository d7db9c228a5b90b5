namespace MessagingReports.Relations;

/// <summary>The relation <c>accounts</c>: one row per <see cref="Model.Account"/>.</summary>
public static class AccountsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("accounts");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Id("account_id");

    /// <summary>Column <c>enterprise_id</c>.</summary>
    public static RelationColumn EnterpriseId { get; } = Columns.Reference("enterprise_id", "enterprises");

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>Column <c>reports_time_zone</c>.</summary>
    public static RelationColumn ReportsTimeZone { get; } = Columns.Text("reports_time_zone");

    /// <summary>Column <c>currency</c>.</summary>
    public static RelationColumn Currency { get; } = Columns.Text("currency");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: AccountId, windowKey: null);
}
