using MessagingReports.Layouts;
using MessagingReports.Model;

namespace MessagingReports.Reports;

/// <summary>Tells whether the group keys of a pushed-down aggregate agree with the directory and the account.</summary>
internal sealed class GroupKeys(SummaryContext context)
{
    private readonly DirectoryIndex _index = context.Directory.Index;

    /// <summary>
    /// Whether the campaign is the account's, the sub-campaign the campaign's and the pass, if any, the sub-campaign's.
    /// </summary>
    public bool AreSoundSubCampaign(byte[]? campaign, byte[]? subCampaign, byte[]? pass) =>
        campaign is not null && subCampaign is not null && AreSoundOptional(campaign, subCampaign) &&
        (pass is null ||
            (_index.Passes.Find(pass) is var code && code >= 0 &&
                _index.PassSubCampaigns[code] == _index.SubCampaigns.Find(subCampaign)));

    /// <summary>The same for keys that may be null; a sub-campaign needs its campaign.</summary>
    public bool AreSoundOptional(byte[]? campaign, byte[]? subCampaign)
    {
        if (campaign is null)
        {
            return subCampaign is null;
        }

        int campaignCode = _index.Campaigns.Find(campaign);
        if (campaignCode < 0 || _index.CampaignAccounts[campaignCode] != context.Account)
        {
            return false;
        }

        return subCampaign is null ||
            (_index.SubCampaigns.Find(subCampaign) is var code && code >= 0 &&
                _index.SubCampaignCampaigns[code] == campaignCode);
    }

    /// <summary>
    /// Whether the service exists and the contract line, if any, is the account's line of that service.
    /// </summary>
    public bool AreSoundService(byte[]? service, byte[]? line)
    {
        int serviceCode = service is null ? -1 : _index.Services.Find(service);
        if (serviceCode < 0)
        {
            return false;
        }

        return line is null ||
            (_index.ContractLines.Find(line) is var code && code >= 0 &&
                _index.LineServices[code] == serviceCode && _index.LineAccounts[code] == context.Account);
    }
}
