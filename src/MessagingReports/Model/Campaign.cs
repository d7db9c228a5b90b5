namespace MessagingReports.Model;

/// <summary>A campaign of an account.</summary>
/// <remarks>A record of the relation <c>campaigns</c>; the property names are its column names.</remarks>
public sealed class Campaign
{
    /// <summary>The id of the campaign.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }
}
