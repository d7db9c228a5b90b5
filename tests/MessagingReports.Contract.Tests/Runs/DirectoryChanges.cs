using MessagingReports.Model;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>Copies of a directory with some records changed.</summary>
internal static class DirectoryChanges
{
    public static ReportDirectory WithAccounts(this ReportDirectory directory, Func<Account, Account> change) => new(
        directory.Enterprises,
        [.. directory.Accounts.Select(change)],
        directory.Campaigns,
        directory.SubCampaigns,
        directory.Passes,
        directory.Services,
        directory.ContractLines);

    public static ReportDirectory WithCampaigns(this ReportDirectory directory, Func<Campaign, Campaign> change) => new(
        directory.Enterprises,
        directory.Accounts,
        [.. directory.Campaigns.Select(change)],
        directory.SubCampaigns,
        directory.Passes,
        directory.Services,
        directory.ContractLines);
}
