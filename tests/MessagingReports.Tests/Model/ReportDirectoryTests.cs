using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using static MessagingReports.Tests.Model.DirectoryRows;

namespace MessagingReports.Tests.Model;

public class ReportDirectoryTests
{
    private const string BadIdRest =
        "found an id that is empty, over 128 bytes or has control characters, expected 1-128 UTF-8 bytes without " +
        "them. " +
        "Mend the id in the store.";

    [Fact]
    public void Constructor_GoodRecords_ResolvesEveryKey()
    {
        DirectoryIndex index = Make().Index;
        Assert.Equal(0, index.AccountEnterprises[0]);
        Assert.Equal(0, index.CampaignAccounts[0]);
        Assert.Equal(0, index.SubCampaignCampaigns[0]);
        Assert.Equal(0, index.PassSubCampaigns[0]);
        Assert.Equal(0, index.LineAccounts[0]);
        Assert.Equal(0, index.LineServices[0]);
        Assert.Equal(12_500, index.LinePrices[0]);
        Assert.Equal("Europe/London", index.EnterpriseZones[0].Id);
        Assert.Equal("America/New_York", index.AccountZones[0].Id);
    }

    [Fact]
    public void Constructor_Empty_IsADirectory() =>
        Assert.Empty(new ReportDirectory([], [], [], [], [], [], []).Accounts);

    [Fact]
    public void IdsOf_EveryDirectoryRelation_HoldsItsIds()
    {
        DirectoryIndex index = Make().Index;
        Assert.Equal(
            ["E1", "A1", "C1", "S1", "P1", "V", "L1"],
            RelationSchemas.Directory.Select(relation => Encoding.UTF8.GetString(index.IdsOf(relation.Name)[0])));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.IdsOf("attempts"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a\nb", "a\uFFFDb")]
    [InlineData("a\u0085", "a\uFFFD")]
    public void Constructor_BadId_Refused(string id, string printed) =>
        AssertError(
            () => Make(enterprise: Enterprise(id)),
            $"enterprises '{printed}', enterprise_id: {BadIdRest}",
            "enterprises", id, "enterprise_id", "bad-id");

    [Fact]
    public void Constructor_LongId_RefusedAndCut()
    {
        string cut = new string('x', 140) + "…";
        AssertError(
            () => Make(pass: Pass(new string('x', 200))),
            $"passes '{cut}', pass_id: {BadIdRest}",
            "passes", new string('x', 200), "pass_id", "bad-id");
    }

    [Fact]
    public void Constructor_IdWithALoneSurrogate_Refused() =>
        AssertError(
            () => Make(service: Service("\uD800")),
            "services '\uFFFD', service_code: found a lone surrogate or NUL, expected Unicode text without NUL. " +
            "Mend the text in the store.",
            "services", "\uD800", "service_code", "bad-text");

    [Fact]
    public void Constructor_SameIdTwice_Refused() =>
        AssertError(
            () => _ = new ReportDirectory([Enterprise(), Enterprise()], [], [], [], [], [], []),
            "enterprises 'E1', enterprise_id: found the id twice, expected unique ids. Remove one of the records.",
            "enterprises", "E1", "enterprise_id", "duplicate-id");

    [Fact]
    public void Constructor_SameCampaignIdInTwoAccounts_Refused() =>
        Assert.Equal("duplicate-id", Assert.Throws<ReportDataException>(() => new ReportDirectory(
            [Enterprise()], [Account(), Account("A2")], [Campaign(), Campaign(account: "A2")], [], [], [], [])).Rule);

    [Fact]
    public void Constructor_AccountOfNoEnterprise_Refused() =>
        AssertError(
            () => Make(account: Account(enterprise: "E\n9")),
            "accounts 'A1', enterprise_id: found 'E\uFFFD9', expected an id of enterprises. " +
            "Add the missing record or mend the id.",
            "accounts", "A1", "enterprise_id", "orphan-id");

    [Fact]
    public void Constructor_OtherOrphans_Refused()
    {
        AssertOrphan(() => Make(campaign: Campaign(account: "x")), "campaigns", "account_id");
        AssertOrphan(() => Make(subCampaign: SubCampaign(campaign: "x")), "sub_campaigns", "campaign_id");
        AssertOrphan(() => Make(pass: Pass(subCampaign: "")), "passes", "sub_campaign_id");
        AssertOrphan(() => Make(line: Line(account: null!)), "contract_lines", "account_id");
        AssertOrphan(() => Make(line: Line(service: "v")), "contract_lines", "service_code");
    }

    [Fact]
    public void Constructor_NoName_Refused() =>
        AssertError(
            () => Make(campaign: Campaign(name: "")),
            "campaigns 'C1', name: found no value, expected one. Fill the column in the store.",
            "campaigns", "C1", "name", "missing-value");

    [Fact]
    public void Constructor_OtherMissingNames_Refused()
    {
        AssertRule("missing-value", () => Make(enterprise: Enterprise(name: null!)));
        AssertRule("missing-value", () => Make(account: Account(name: "")));
        AssertRule("missing-value", () => Make(subCampaign: SubCampaign(name: "")));
        AssertRule("missing-value", () => Make(pass: Pass(name: "")));
        AssertRule("missing-value", () => Make(service: Service(name: "")));
        AssertRule("missing-value", () => Make(account: Account(zone: "")));
    }

    [Fact]
    public void Constructor_NulInAText_Refused() =>
        AssertError(
            () => Make(line: Line(tier: "a\0")),
            "contract_lines 'L1', price_tier: found a lone surrogate or NUL, expected Unicode text without NUL. " +
            "Mend the text in the store.",
            "contract_lines", "L1", "price_tier", "bad-text");

    [Fact]
    public void Constructor_UnknownZone_Refused() =>
        AssertError(
            () => Make(account: Account(zone: "Mars/Base")),
            "accounts 'A1', reports_time_zone: found 'Mars/Base', expected an IANA time zone id such as " +
            "Europe/London. " +
            "Mend the zone in the store.",
            "accounts", "A1", "reports_time_zone", "unknown-zone");

    [Fact]
    public void Constructor_UnknownZoneOfAnEnterprise_Refused() =>
        AssertRule("unknown-zone", () => Make(enterprise: Enterprise(zone: "Pacific Standard Time")));

    [Fact]
    public void Constructor_BadCurrency_Refused() =>
        AssertError(
            () => Make(account: Account(currency: "usd")),
            "accounts 'A1', currency: found no ISO 4217 code, expected three capital letters. " +
            "Mend the currency in the store.",
            "accounts", "A1", "currency", "bad-currency");

    [Fact]
    public void Constructor_BadCurrencyOfALine_Refused() =>
        AssertRule("bad-currency", () => Make(line: Line(currency: null!)));

    [Fact]
    public void Constructor_PassNumberZero_Refused() =>
        AssertError(
            () => Make(pass: Pass(number: 0)),
            "passes 'P1', number: found 0, expected 1 or more. Mend the value in the store.",
            "passes", "P1", "number", "negative-value");

    [Fact]
    public void Constructor_NegativePrice_Refused() =>
        AssertRule("negative-value", () => Make(line: Line(price: -0.000001m)));

    [Fact]
    public void Constructor_UndefinedCategory_Refused() =>
        AssertError(
            () => Make(service: Service(category: (ServiceCategory)99)),
            "services 'V', category: found code 99, expected a value of ServiceCategory. Mend the value in the store.",
            "services", "V", "category", "undefined-value");

    [Fact]
    public void Constructor_UndefinedUnit_Refused() =>
        AssertRule("undefined-value", () => Make(service: Service(unit: (ServiceUnit)11)));

    [Fact]
    public void Constructor_PriceFinerThanSixDecimals_Refused() =>
        AssertError(
            () => Make(line: Line(price: 0.0000001m)),
            "contract_lines 'L1', unit_price: found a value outside dec(18,6), expected at most 18 digits, 6 of " +
            "them decimals. " +
            "Mend the value in the store.",
            "contract_lines", "L1", "unit_price", "bad-decimal");

    private static void AssertError(
        Action action, string message, string relation, string recordId, string column, string rule)
    {
        ReportDataException error = Assert.Throws<ReportDataException>(action);
        Assert.Equal(message, error.Message);
        Assert.Equal((relation, recordId, column, rule), (error.Relation, error.RecordId, error.Column, error.Rule));
    }

    private static void AssertOrphan(Action action, string relation, string column)
    {
        ReportDataException error = Assert.Throws<ReportDataException>(action);
        Assert.Equal((relation, column, "orphan-id"), (error.Relation, error.Column, error.Rule));
    }

    private static void AssertRule(string rule, Action action) =>
        Assert.Equal(rule, Assert.Throws<ReportDataException>(action).Rule);
}
