using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Decides which rows belong to the scope of a query.</summary>
internal sealed class RowScope
{
    private readonly ReportScope _scope;
    private readonly HashSet<string> _accounts;

    public RowScope(SourceQuery query)
    {
        _scope = query.Scope;
        _accounts = [.. query.AccountIds];
    }

    /// <summary>Whether a list load belongs to the scope.</summary>
    public bool HasLoad(string enterpriseId, string? accountId) =>
        _scope.Level == ReportScopeLevel.Enterprise
            ? enterpriseId == _scope.EnterpriseId
            : Has(accountId, null, null);

    /// <summary>Whether a row of any other relation belongs to the scope.</summary>
    public bool Has(string? accountId, string? campaignId, string? subCampaignId) =>
        _scope.Level == ReportScopeLevel.Enterprise
            ? accountId is not null && _accounts.Contains(accountId)
            : accountId == _scope.AccountId &&
              (_scope.CampaignId is null || campaignId == _scope.CampaignId) &&
              (_scope.SubCampaignId is null || subCampaignId == _scope.SubCampaignId);
}
