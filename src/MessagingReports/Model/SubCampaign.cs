namespace MessagingReports.Model;

/// <summary>A sub-campaign of a campaign.</summary>
/// <remarks>A record of the relation <c>sub_campaigns</c>; the property names are its column names.</remarks>
public sealed class SubCampaign
{
    /// <summary>The id of the sub-campaign.</summary>
    public required string SubCampaignId { get; init; }

    /// <summary>The campaign the record belongs to.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }
}
