namespace MessagingReports.Relations;

/// <summary>The relation <c>campaigns</c>: one row per <see cref="Model.Campaign"/>.</summary>
public static class CampaignsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("campaigns");

    /// <summary>Column <c>campaign_id</c>.</summary>
    public static RelationColumn CampaignId { get; } = Columns.Id("campaign_id");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: CampaignId, windowKey: null);
}
