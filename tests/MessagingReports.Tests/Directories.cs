using MessagingReports.Model;

namespace MessagingReports.Tests;

/// <summary>Variations of the test store's directory.</summary>
internal static class Directories
{
    /// <summary>Every account reports in <paramref name="zone"/>.</summary>
    public static ReportDirectory InZone(string zone) => With(accounts:
    [
        .. TestStore.DefaultDirectory.Accounts.Select(row => new Account
        {
            AccountId = row.AccountId,
            EnterpriseId = row.EnterpriseId,
            Name = row.Name,
            ReportsTimeZone = zone,
            Currency = row.Currency,
        }),
    ]);

    /// <summary>Campaigns have the given names, in order of the directory.</summary>
    public static ReportDirectory WithCampaignNames(params string[] names) => With(campaigns:
    [
        .. TestStore.DefaultDirectory.Campaigns.Select((row, i) => new Campaign
        {
            CampaignId = row.CampaignId,
            AccountId = row.AccountId,
            Name = i < names.Length ? names[i] : row.Name,
        }),
    ]);

    /// <summary>Account A1 has these lines for service V, and no others.</summary>
    public static ReportDirectory WithLines(params (string Id, decimal Price, string Currency)[] lines) => With(lines:
    [
        .. lines.Select(line => new ContractLine
        {
            ContractLineId = line.Id,
            AccountId = "A1",
            ServiceCode = "V",
            UnitPrice = line.Price,
            Currency = line.Currency,
        }),
    ]);

    /// <summary>The directory has these campaigns, and nothing below them.</summary>
    public static ReportDirectory WithCampaigns(IReadOnlyList<Campaign> campaigns)
    {
        ReportDirectory old = TestStore.DefaultDirectory;
        return new ReportDirectory(old.Enterprises, old.Accounts, campaigns, [], [], old.Services, old.ContractLines);
    }

    private static ReportDirectory With(
        IReadOnlyList<Account>? accounts = null,
        IReadOnlyList<Campaign>? campaigns = null,
        IReadOnlyList<ContractLine>? lines = null)
    {
        ReportDirectory old = TestStore.DefaultDirectory;
        return new ReportDirectory(
            old.Enterprises,
            accounts ?? old.Accounts,
            campaigns ?? old.Campaigns,
            old.SubCampaigns,
            old.Passes,
            old.Services,
            lines ?? old.ContractLines);
    }
}
