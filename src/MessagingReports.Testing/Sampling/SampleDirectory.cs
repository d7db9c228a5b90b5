using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>The organisations, campaigns and prices of the sample store, the same for every seed.</summary>
internal sealed class SampleDirectory
{
    private const int Passes = 4;

    private static readonly string[] CampaignNames =
    [
        "Appointment reminders", "Payment reminder, final", "Öffnungszeiten \"Herbst\"", "=Promo 2024", "+Plus members",
        "Outage notices",
    ];

    private readonly List<Campaign> _campaigns = [];
    private readonly List<SubCampaign> _subCampaigns = [];
    private readonly List<Pass> _passes = [];
    private readonly List<ContractLine> _lines = [];
    private readonly List<SampleSubCampaign> _samples = [];
    private readonly SampleSubCampaign[] _byWeight = new SampleSubCampaign[256];

    public SampleDirectory()
    {
        Accounts = SampleAccounts.Create();
        foreach (SampleAccount account in Accounts)
        {
            AddCampaigns(account);
            AddContract(account);
        }

        SubCampaigns = [.. _samples];
        FillWeights();
        AddIdleCampaign();
        Records = new ReportDirectory(
            SampleAccounts.Enterprises, SampleAccounts.Records, _campaigns, _subCampaigns, _passes,
            [.. SampleServices.Catalogue.Select(item => item.Service)], _lines);
    }

    public SampleAccount[] Accounts { get; }

    /// <summary>The sub-campaigns that have contacts.</summary>
    public SampleSubCampaign[] SubCampaigns { get; }

    public ReportDirectory Records { get; }

    /// <summary>The sub-campaign of a contact with this hash.</summary>
    public SampleSubCampaign SubCampaignOf(ulong hash) => _byWeight[hash >> 56];

    private void AddCampaigns(SampleAccount account)
    {
        string accountId = SampleAccounts.Records[account.Index].AccountId;
        for (int number = 1; number <= 3; number++)
        {
            string campaignId = FormattableString.Invariant($"CMP-{account.Index + 1}{number:00}");
            string name = CampaignNames[((account.Index * 3) + number - 1) % CampaignNames.Length];
            _campaigns.Add(new Campaign { CampaignId = campaignId, AccountId = accountId, Name = name });
            AddSubCampaign(account, campaignId, number, "A", "Main");
            AddSubCampaign(account, campaignId, number, "B", "Second language, español");
        }
    }

    private void AddSubCampaign(SampleAccount account, string campaignId, int campaign, string suffix, string name)
    {
        string code = FormattableString.Invariant($"{account.Index + 1}{campaign:00}{suffix}");
        string id = "SUB-" + code;
        _subCampaigns.Add(new SubCampaign { SubCampaignId = id, CampaignId = campaignId, Name = name });
        string[] passIds = [.. Enumerable.Range(1, Passes).Select(n => FormattableString.Invariant($"PASS-{code}{n}"))];
        for (int pass = 0; pass < Passes; pass++)
        {
            string passName = FormattableString.Invariant($"Pass {pass + 1}");
            _passes.Add(new Pass { PassId = passIds[pass], SubCampaignId = id, Number = pass + 1, Name = passName });
        }

        _samples.Add(new SampleSubCampaign
        {
            Index = _samples.Count,
            Account = account,
            CampaignId = SampleTexts.Utf8(campaignId),
            Id = SampleTexts.Utf8(id),
            PassIds = [.. passIds.Select(SampleTexts.Utf8)],
            PassChannels = SampleChannels.Plan(_samples.Count),
            ListIds = SampleTexts.List($"LIST-{code}1|LIST-{code}2|LIST-{code}3"),
            ListNames = SampleTexts.List($"Contacts {code}|Kunden é, {code}|Late \"{code}\""),
            ScriptName = SampleTexts.Utf8($"Script {code}"),
        });
    }

    private void AddContract(SampleAccount account)
    {
        Account record = SampleAccounts.Records[account.Index];
        List<byte[][]> byService = [];
        for (int service = 0; service < SampleServices.Catalogue.Count; service++)
        {
            (Service catalogued, long price, int tiers) = SampleServices.Catalogue[service];
            List<byte[]> ids = [];
            for (int tier = 1; tier <= tiers; tier++)
            {
                string id = FormattableString.Invariant($"CL-{account.Index + 1}{service + 1:00}{tier}");
                long scaled = SampleAccounts.Convert(record.Currency, price) * (11 - tier) / 10;
                _lines.Add(new ContractLine
                {
                    ContractLineId = id,
                    AccountId = record.AccountId,
                    ServiceCode = catalogued.ServiceCode,
                    PriceTier = tiers == 1 ? null : FormattableString.Invariant($"Tier {tier}"),
                    UnitPrice = scaled / 1_000_000m,
                    Currency = record.Currency,
                });
                ids.Add(SampleTexts.Utf8(id));
            }

            byService.Add([.. ids]);
        }

        account.Lines = [.. byService];
    }

    private void FillWeights()
    {
        int perAccount = SubCampaigns.Length / Accounts.Length;
        for (int slot = 0; slot < _byWeight.Length; slot++)
        {
            int account = slot < 128 ? 0 : 1 + ((slot - 128) % (Accounts.Length - 1));
            int number = slot < 128 ? slot % perAccount : (slot - 128) / (Accounts.Length - 1) % perAccount;
            _byWeight[slot] = SubCampaigns[(account * perAccount) + number];
        }
    }

    private void AddIdleCampaign()
    {
        string accountId = SampleAccounts.Records[0].AccountId;
        _campaigns.Add(
            new Campaign { CampaignId = "CMP-199", AccountId = accountId, Name = "Holiday greetings (idle)" });
        _subCampaigns.Add(new SubCampaign { SubCampaignId = "SUB-199A", CampaignId = "CMP-199", Name = "Main" });
    }
}
