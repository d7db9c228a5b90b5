using MessagingReports.Checks;
using MessagingReports.Manifests;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using NodaTime;

namespace MessagingReports.Running;

/// <summary>A scope whose ids were found in the directory.</summary>
internal sealed class ResolvedScope
{
    private ResolvedScope(
        ReportScope scope, ScopeCodes codes, DateTimeZone zone, string name, ReportDirectory directory)
    {
        Scope = scope;
        Codes = codes;
        Zone = zone;
        Manifest = new ManifestScope
        {
            Level = scope.Level,
            EnterpriseId = directory.Enterprises[codes.Enterprise].EnterpriseId,
            AccountId = scope.AccountId,
            CampaignId = scope.CampaignId,
            SubCampaignId = scope.SubCampaignId,
            Name = name,
        };
        AccountIds = scope.AccountId is { } account
            ? [account]
            : [.. directory.Accounts
                .Select(row => row.AccountId)
                .Where((_, code) => directory.Index.AccountEnterprises[code] == codes.Enterprise)
                .Order(Utf8Order.Instance)];
    }

    public ReportScope Scope { get; }

    public ScopeCodes Codes { get; }

    /// <summary>The reporting zone.</summary>
    public DateTimeZone Zone { get; }

    public ManifestScope Manifest { get; }

    public IReadOnlyList<string> AccountIds { get; }

    /// <exception cref="ReportRequestException">An id is unknown or belongs to another parent.</exception>
    public static ResolvedScope Find(ReportScope scope, ReportDirectory directory)
    {
        DirectoryIndex index = directory.Index;
        if (scope.EnterpriseId is { } enterpriseId)
        {
            int enterprise = Find(index.Enterprises, "enterprise", enterpriseId);
            return new ResolvedScope(
                scope,
                new ScopeCodes(enterprise, -1, -1, -1),
                index.EnterpriseZones[enterprise],
                directory.Enterprises[enterprise].Name,
                directory);
        }

        int account = Find(index.Accounts, "account", scope.AccountId!);
        int campaign = -1;
        int subCampaign = -1;
        string name = directory.Accounts[account].Name;
        if (scope.CampaignId is { } campaignId)
        {
            campaign = Find(index.Campaigns, "campaign", campaignId);
            name = directory.Campaigns[campaign].Name;
            if (index.CampaignAccounts[campaign] != account)
            {
                throw Throw.WrongParent("campaign", campaignId, "account", scope.AccountId!);
            }
        }

        if (scope.SubCampaignId is { } subCampaignId)
        {
            subCampaign = Find(index.SubCampaigns, "sub-campaign", subCampaignId);
            name = directory.SubCampaigns[subCampaign].Name;
            if (index.SubCampaignCampaigns[subCampaign] != campaign)
            {
                throw Throw.WrongParent("sub-campaign", subCampaignId, "campaign", scope.CampaignId!);
            }
        }

        return new ResolvedScope(
            scope,
            new ScopeCodes(index.AccountEnterprises[account], account, campaign, subCampaign),
            index.AccountZones[account],
            name,
            directory);
    }

    private static int Find(TextDictionary ids, string parameter, string id)
    {
        int code;
        try
        {
            code = ids.Find(StoreRules.StrictUtf8.GetBytes(id));
        }
        catch (System.Text.EncoderFallbackException)
        {
            code = -1; // A lone surrogate is in no id.
        }

        return code >= 0 ? code : throw Throw.UnknownId(parameter, id);
    }
}
