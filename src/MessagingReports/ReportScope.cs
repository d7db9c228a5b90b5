namespace MessagingReports;

/// <summary>Whose records a report holds: an enterprise, an account, a campaign or a sub-campaign.</summary>
/// <remarks>
/// Ids are matched exactly. Whether they exist, and belong to each other, is checked when the report runs.
/// </remarks>
public sealed record ReportScope
{
    private ReportScope(
        ReportScopeLevel level, string? enterpriseId, string? accountId, string? campaignId, string? subCampaignId)
    {
        Level = level;
        EnterpriseId = enterpriseId;
        AccountId = accountId;
        CampaignId = campaignId;
        SubCampaignId = subCampaignId;
    }

    /// <summary>The level of the scope.</summary>
    public ReportScopeLevel Level { get; }

    /// <summary>The enterprise; null unless the scope is one.</summary>
    public string? EnterpriseId { get; }

    /// <summary>The account; null at enterprise scope.</summary>
    public string? AccountId { get; }

    /// <summary>The campaign; null at enterprise and account scope.</summary>
    public string? CampaignId { get; }

    /// <summary>The sub-campaign; null unless the scope is one.</summary>
    public string? SubCampaignId { get; }

    /// <summary>The id of the narrowest level, which names the report's file.</summary>
    public string Id => SubCampaignId ?? CampaignId ?? AccountId ?? EnterpriseId!;

    /// <summary>A whole enterprise.</summary>
    public static ReportScope Enterprise(string enterpriseId) =>
        new(ReportScopeLevel.Enterprise, Required(enterpriseId), null, null, null);

    /// <summary>One account.</summary>
    public static ReportScope Account(string accountId) =>
        new(ReportScopeLevel.Account, null, Required(accountId), null, null);

    /// <summary>One campaign of <paramref name="accountId"/>.</summary>
    public static ReportScope Campaign(string accountId, string campaignId) =>
        new(ReportScopeLevel.Campaign, null, Required(accountId), Required(campaignId), null);

    /// <summary>One sub-campaign of <paramref name="campaignId"/>.</summary>
    public static ReportScope SubCampaign(string accountId, string campaignId, string subCampaignId) =>
        new(ReportScopeLevel.SubCampaign, null, Required(accountId), Required(campaignId), Required(subCampaignId));

    private static string Required(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id;
    }
}
