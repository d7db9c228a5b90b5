using MessagingReports.Model;

namespace MessagingReports.Testing.Generation;

/// <summary>
/// The directory of a random store: two enterprises, three to five accounts, campaigns with twin names.
/// </summary>
internal sealed class RandomDirectory
{
    private static readonly string[] Zones =
    [
        "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana", "America/Santiago",
        "Atlantic/Azores",
        "Europe/London", "Asia/Kolkata", "America/Phoenix", "Africa/Cairo",
    ];

    private static readonly string[] Currencies = ["USD", "EUR", "JPY", "BHD", "CLF", "XAF", "KWD"];

    private static readonly decimal[] Prices =
    [
        0m, 0.000001m, 0.005m, 0.01m, 0.025m, 0.125m, 0.333333m, 0.499999m, 0.5m, 1m, 1.50m, 12.345678m, 1234.56789m,
    ];

    private readonly Dice _dice;
    private readonly List<Campaign> _campaigns = [];
    private readonly List<SubCampaign> _subCampaigns = [];
    private readonly List<Pass> _passes = [];
    private readonly List<ContractLine> _lines = [];

    public RandomDirectory(Dice dice)
    {
        _dice = dice;
        List<Enterprise> enterprises = [.. Enumerable.Range(0, 2).Select(_ => new Enterprise
        {
            EnterpriseId = dice.Id("E"),
            Name = dice.Text("Enterprise", "Holding"),
            ReportsTimeZone = dice.Pick(Zones),
        })];
        List<Account> accounts = [.. Enumerable.Range(
            0, 3 + dice.Next(3)).Select(i => NewAccount(i, dice.Pick(enterprises)))];
        List<Service> services = [.. Enumerable.Range(0, 5).Select(_ => NewService())];
        foreach (Account account in accounts)
        {
            AddCampaigns(account);
            services.ForEach(service => AddLines(account, service));
        }

        Records = new ReportDirectory(enterprises, accounts, _campaigns, _subCampaigns, _passes, services, _lines);
        Passes = _passes.ToLookup(pass => pass.SubCampaignId);
        AccountOf = _campaigns.ToDictionary(campaign => campaign.CampaignId, campaign => campaign.AccountId);
    }

    public ReportDirectory Records { get; }

    public ILookup<string, Pass> Passes { get; }

    /// <summary>The account of a campaign.</summary>
    public IReadOnlyDictionary<string, string> AccountOf { get; }

    private Account NewAccount(int index, Enterprise enterprise)
    {
        int first = _dice.Next(3);
        return new Account
        {
            AccountId = _dice.IsNasty
                ? NastyTexts.AccountIds[(index * 3) + first]
                : FormattableString.Invariant($"ACC-{index + 1}"),
            EnterpriseId = enterprise.EnterpriseId,
            Name = _dice.Text("Account", "Clinic", "Utility"),
            ReportsTimeZone = _dice.Pick(Zones),
            Currency = _dice.Pick(Currencies),
        };
    }

    private Service NewService() => new()
    {
        ServiceCode = _dice.Id("SVC"),
        Name = _dice.Text("Outbound voice", "Email", "Lookup"),
        Category = _dice.Any<ServiceCategory>(),
        Unit = _dice.Any<ServiceUnit>(),
    };

    private void AddCampaigns(Account account)
    {
        string twin = _dice.Text("Twin", "\uFF21", "\U0001F600");
        int count = 1 + _dice.Next(4);
        for (int i = 0; i < count; i++)
        {
            Campaign campaign = new()
            {
                CampaignId = _dice.Id("C"),
                AccountId = account.AccountId,
                Name = i < 2 ? twin : _dice.Text("Campaign", "Survey", "Alert"),
            };
            _campaigns.Add(campaign);
            for (int sub = _dice.Next(3); sub >= 0; sub--)
            {
                AddSubCampaign(campaign);
            }
        }
    }

    private void AddSubCampaign(Campaign campaign)
    {
        SubCampaign subCampaign = new()
        {
            SubCampaignId = _dice.Id("S"),
            CampaignId = campaign.CampaignId,
            Name = _dice.Text("Main", "Second"),
        };
        _subCampaigns.Add(subCampaign);
        int passes = 1 + _dice.Next(3);
        for (int number = 1; number <= passes; number++)
        {
            _passes.Add(new Pass
            {
                PassId = _dice.Id("P"),
                SubCampaignId = subCampaign.SubCampaignId,
                Number = _dice.IsNasty && _dice.Chance(5) ? int.MaxValue - number : number,
                Name = _dice.Text("Pass", "Retry"),
            });
        }
    }

    private void AddLines(Account account, Service service)
    {
        for (int line = _dice.Next(3); line >= 0; line--)
        {
            _lines.Add(new ContractLine
            {
                ContractLineId = _dice.Id("CL"),
                AccountId = account.AccountId,
                ServiceCode = service.ServiceCode,
                PriceTier = _dice.TextOrNull(40, "Tier 1", "Tier 2"),
                UnitPrice = _dice.IsNasty && _dice.Chance(8) ? 999_999_999_999.999999m : _dice.Pick(Prices),
                Currency = _dice.Chance(80) ? account.Currency : _dice.Pick(Currencies),
            });
        }
    }
}
