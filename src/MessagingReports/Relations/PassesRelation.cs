namespace MessagingReports.Relations;

/// <summary>The relation <c>passes</c>: one row per <see cref="Model.Pass"/>.</summary>
public static class PassesRelation
{
    private static readonly RelationSchemaBuilder Columns = new("passes");

    /// <summary>Column <c>pass_id</c>.</summary>
    public static RelationColumn PassId { get; } = Columns.Id("pass_id");

    /// <summary>Column <c>sub_campaign_id</c>.</summary>
    public static RelationColumn SubCampaignId { get; } = Columns.Reference("sub_campaign_id", "sub_campaigns");

    /// <summary>Column <c>number</c>.</summary>
    public static RelationColumn Number { get; } = Columns.Int32("number", minimum: 1);

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: PassId, windowKey: null);
}
