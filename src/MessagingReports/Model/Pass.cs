namespace MessagingReports.Model;

/// <summary>A pass of a sub-campaign over its contacts.</summary>
/// <remarks>A record of the relation <c>passes</c>; the property names are its column names.</remarks>
public sealed class Pass
{
    /// <summary>The id of the pass.</summary>
    public required string PassId { get; init; }

    /// <summary>The sub-campaign the record belongs to.</summary>
    public required string SubCampaignId { get; init; }

    /// <summary>1-based number of the pass.</summary>
    public required int Number { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }
}
