namespace MessagingReports.Relations;

/// <summary>The relation <c>sub_campaigns</c>: one row per <see cref="Model.SubCampaign"/>.</summary>
public static class SubCampaignsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("sub_campaigns");

    /// <summary>Column <c>sub_campaign_id</c>.</summary>
    public static RelationColumn SubCampaignId { get; } = Columns.Id("sub_campaign_id");

    /// <summary>Column <c>campaign_id</c>.</summary>
    public static RelationColumn CampaignId { get; } = Columns.Reference("campaign_id", "campaigns");

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: SubCampaignId, windowKey: null);
}
