using MessagingReports.Model;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>
/// The store that is broken, record by record; all of its usage is contracted, so that strict runs succeed too.
/// </summary>
internal static class SoundStore
{
    public static StoreRows Rows { get; } =
        Contracted(new RandomStore(4, new RandomStoreOptions { IsNasty = false }).Rows);

    public static ReportDirectory Directory => Rows.Directory;

    public static Campaign ForeignCampaign(string accountId) =>
        Directory.Campaigns.First(campaign => campaign.AccountId != accountId);

    public static SubCampaign ForeignSubCampaign(string campaignId) =>
        Directory.SubCampaigns.First(part => part.CampaignId != campaignId);

    public static Pass ForeignPass(string subCampaignId) =>
        Directory.Passes.First(pass => pass.SubCampaignId != subCampaignId);

    private static StoreRows Contracted(StoreRows rows) => rows with
    {
        ServiceUsage = [.. rows.ServiceUsage.Where(usage => usage.ContractLineId is not null)],
    };
}
