using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Model;

/// <summary>Finds directory records by id and by each other; building it checks every rule of the directory.</summary>
internal sealed class DirectoryIndex
{
    public DirectoryIndex(ReportDirectory directory)
    {
        Enterprises = DirectoryChecks.Ids(EnterprisesRelation.Schema, directory.Enterprises, row => row.EnterpriseId);
        Accounts = DirectoryChecks.Ids(AccountsRelation.Schema, directory.Accounts, row => row.AccountId);
        Campaigns = DirectoryChecks.Ids(CampaignsRelation.Schema, directory.Campaigns, row => row.CampaignId);
        SubCampaigns =
            DirectoryChecks.Ids(SubCampaignsRelation.Schema, directory.SubCampaigns, row => row.SubCampaignId);
        Passes = DirectoryChecks.Ids(PassesRelation.Schema, directory.Passes, row => row.PassId);
        Services = DirectoryChecks.Ids(ServicesRelation.Schema, directory.Services, row => row.ServiceCode);
        ContractLines =
            DirectoryChecks.Ids(ContractLinesRelation.Schema, directory.ContractLines, row => row.ContractLineId);

        foreach (Enterprise row in directory.Enterprises)
        {
            DirectoryChecks.Name(EnterprisesRelation.Name, row.EnterpriseId, row.Name);
        }

        EnterpriseZones = [.. directory.Enterprises.Select(row => DirectoryChecks.Zone(
            EnterprisesRelation.ReportsTimeZone, row.EnterpriseId, row.ReportsTimeZone))];

        AccountEnterprises = [.. directory.Accounts.Select(row => DirectoryChecks.Resolve(
            Enterprises, AccountsRelation.EnterpriseId, row.AccountId, row.EnterpriseId))];
        AccountZones = [.. directory.Accounts.Select(row => DirectoryChecks.Zone(
            AccountsRelation.ReportsTimeZone, row.AccountId, row.ReportsTimeZone))];
        foreach (Account row in directory.Accounts)
        {
            DirectoryChecks.Name(AccountsRelation.Name, row.AccountId, row.Name);
            DirectoryChecks.Currency(AccountsRelation.Currency, row.AccountId, row.Currency);
        }

        CampaignAccounts = [.. directory.Campaigns.Select(row => DirectoryChecks.Resolve(
            Accounts, CampaignsRelation.AccountId, row.CampaignId, row.AccountId))];
        foreach (Campaign row in directory.Campaigns)
        {
            DirectoryChecks.Name(CampaignsRelation.Name, row.CampaignId, row.Name);
        }

        SubCampaignCampaigns = [.. directory.SubCampaigns.Select(row => DirectoryChecks.Resolve(
            Campaigns, SubCampaignsRelation.CampaignId, row.SubCampaignId, row.CampaignId))];
        foreach (SubCampaign row in directory.SubCampaigns)
        {
            DirectoryChecks.Name(SubCampaignsRelation.Name, row.SubCampaignId, row.Name);
        }

        PassSubCampaigns = [.. directory.Passes.Select(row => DirectoryChecks.Resolve(
            SubCampaigns, PassesRelation.SubCampaignId, row.PassId, row.SubCampaignId))];
        foreach (Pass row in directory.Passes)
        {
            DirectoryChecks.Name(PassesRelation.Name, row.PassId, row.Name);
            DirectoryChecks.AtLeast(PassesRelation.Number, row.PassId, row.Number);
        }

        foreach (Service row in directory.Services)
        {
            DirectoryChecks.Name(ServicesRelation.Name, row.ServiceCode, row.Name);
            DirectoryChecks.Defined(ServicesRelation.Category, row.ServiceCode, (byte)row.Category);
            DirectoryChecks.Defined(ServicesRelation.Unit, row.ServiceCode, (byte)row.Unit);
        }

        LineAccounts = [.. directory.ContractLines.Select(row => DirectoryChecks.Resolve(
            Accounts, ContractLinesRelation.AccountId, row.ContractLineId, row.AccountId))];
        LineServices = [.. directory.ContractLines.Select(row => DirectoryChecks.Resolve(
            Services, ContractLinesRelation.ServiceCode, row.ContractLineId, row.ServiceCode))];
        LinePrices = [.. directory.ContractLines.Select(row => DirectoryChecks.Price(
            ContractLinesRelation.UnitPrice, row.ContractLineId, row.UnitPrice))];
        foreach (ContractLine row in directory.ContractLines)
        {
            DirectoryChecks.Text(ContractLinesRelation.PriceTier, row.ContractLineId, row.PriceTier);
            DirectoryChecks.Currency(ContractLinesRelation.Currency, row.ContractLineId, row.Currency);
        }
    }

    public TextDictionary Enterprises { get; }

    public TextDictionary Accounts { get; }

    public TextDictionary Campaigns { get; }

    public TextDictionary SubCampaigns { get; }

    public TextDictionary Passes { get; }

    public TextDictionary Services { get; }

    public TextDictionary ContractLines { get; }

    public DateTimeZone[] EnterpriseZones { get; }

    public DateTimeZone[] AccountZones { get; }

    public int[] AccountEnterprises { get; }

    public int[] CampaignAccounts { get; }

    public int[] SubCampaignCampaigns { get; }

    public int[] PassSubCampaigns { get; }

    public int[] LineAccounts { get; }

    public int[] LineServices { get; }

    /// <summary>Unit prices times a million.</summary>
    public long[] LinePrices { get; }

    /// <summary>The ids of the directory relation a reference column names a record of.</summary>
    public TextDictionary IdsOf(string relation) => relation switch
    {
        "enterprises" => Enterprises,
        "accounts" => Accounts,
        "campaigns" => Campaigns,
        "sub_campaigns" => SubCampaigns,
        "passes" => Passes,
        "services" => Services,
        "contract_lines" => ContractLines,
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };
}
