using MessagingReports.Model;

namespace MessagingReports.Tests.Model;

/// <summary>A small valid directory with one record replaced.</summary>
internal static class DirectoryRows
{
    public static ReportDirectory Make(
        Enterprise? enterprise = null,
        Account? account = null,
        Campaign? campaign = null,
        SubCampaign? subCampaign = null,
        Pass? pass = null,
        Service? service = null,
        ContractLine? line = null) =>
        new(
            [enterprise ?? Enterprise()],
            [account ?? Account()],
            [campaign ?? Campaign()],
            [subCampaign ?? SubCampaign()],
            [pass ?? Pass()],
            [service ?? Service()],
            [line ?? Line()]);

    public static Enterprise Enterprise(string id = "E1", string name = "One", string zone = "Europe/London") =>
        new() { EnterpriseId = id, Name = name, ReportsTimeZone = zone };

    public static Account Account(
        string id = "A1",
        string enterprise = "E1",
        string name = "One",
        string zone = "America/New_York",
        string currency = "USD") =>
        new() { AccountId = id, EnterpriseId = enterprise, Name = name, ReportsTimeZone = zone, Currency = currency };

    public static Campaign Campaign(string id = "C1", string account = "A1", string name = "One") =>
        new() { CampaignId = id, AccountId = account, Name = name };

    public static SubCampaign SubCampaign(string id = "S1", string campaign = "C1", string name = "One") =>
        new() { SubCampaignId = id, CampaignId = campaign, Name = name };

    public static Pass Pass(string id = "P1", string subCampaign = "S1", int number = 1, string name = "One") =>
        new() { PassId = id, SubCampaignId = subCampaign, Number = number, Name = name };

    public static Service Service(
        string code = "V",
        string name = "Voice",
        ServiceCategory category = ServiceCategory.OutboundVoice,
        ServiceUnit unit = ServiceUnit.Minute) =>
        new() { ServiceCode = code, Name = name, Category = category, Unit = unit };

    public static ContractLine Line(
        string id = "L1",
        string account = "A1",
        string service = "V",
        string? tier = null,
        decimal price = 0.0125m,
        string currency = "USD") =>
        new()
        {
            ContractLineId = id,
            AccountId = account,
            ServiceCode = service,
            PriceTier = tier,
            UnitPrice = price,
            Currency = currency,
        };
}
