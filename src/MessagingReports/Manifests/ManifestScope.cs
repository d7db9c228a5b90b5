namespace MessagingReports.Manifests;

/// <summary>What a report covers.</summary>
public sealed class ManifestScope
{
    internal ManifestScope()
    {
    }

    /// <summary>The level.</summary>
    public required ReportScopeLevel Level { get; init; }

    /// <summary>The enterprise the scope belongs to, or is.</summary>
    public required string EnterpriseId { get; init; }

    /// <summary>The account; null at enterprise scope.</summary>
    public required string? AccountId { get; init; }

    /// <summary>The campaign; null above campaign scope.</summary>
    public required string? CampaignId { get; init; }

    /// <summary>The sub-campaign; null above sub-campaign scope.</summary>
    public required string? SubCampaignId { get; init; }

    /// <summary>The name of what the scope is.</summary>
    public required string Name { get; init; }
}
