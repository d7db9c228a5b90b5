using System.Text;
using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;

namespace MessagingReports.Tests.Redaction;

/// <summary>Redacted reports as bytes.</summary>
public sealed class RedactedReportTests
{
    /// <summary>That of +12125550100 with the key below.</summary>
    private const string PhoneHash = "eb0009e3407c6cc7c471d4aa921ec955";

    private static readonly byte[] Key = "0123456789abcdef"u8.ToArray();

    private static TestStore Store => new TestStore()
        .Attempt("T1", 0, ("client_id", "C-0017"), ("first_name", "Zoë"), ("last_name", "O\"Neil, Jr"),
            ("company", "=SUM(A1)"), ("postal_code", "06510"), ("other_1", "two\r\nlines"),
            ("device", "+1 (212) 555-0100"), ("originating_address", "me@example.org"), ("response", "yes, call me"))
        .Attempt("T2", 1, ("device", "+12125550100"), ("first_name", "A"), ("dc_attempts", 0))
        .Attempt("T3", 2, ("device", "me@example.org"));

    [Fact]
    public async Task RunAsync_AllClassesAndColumns_IsTheGoldenFile()
    {
        RedactionPolicy policy = RedactionPolicy.None
            .With(DataClassification.Device, RedactionRule.Hash(Key))
            .With(DataClassification.Name, RedactionRule.Mask(keepLast: 2))
            .With(DataClassification.FreeText, RedactionRule.Erase)
            .With(DataClassification.Identifier, RedactionRule.Hash(Key))
            .With("Row ID", RedactionRule.Keep)
            .With("Response", RedactionRule.Replace("=removed, \"all\""))
            .With("Campaign Name", RedactionRule.Mask());
        string golden = Path.Combine(
            Sources.Repository.Root, "tests/MessagingReports.Tests/Golden/redacted/all-attempts-v17.csv");

        (ReportResult result, byte[] bytes) = await Store.RunAsync(Request(ReportCatalog.AllAttempts, policy));

        Assert.Equal(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(golden)), Encoding.UTF8.GetString(bytes));
        Assert.Equal(1, result.Manifest.GuardedCells);
    }

    [Fact]
    public async Task ToJson_RedactedReport_ListsColumnsAndRulesBehindCsv()
    {
        RedactionPolicy policy = RedactionPolicy.None
            .With(DataClassification.Device, RedactionRule.Hash(Key))
            .With("Client ID", RedactionRule.By("short", _ => 0, (_, _) => 0));

        (ReportResult result, _) = await Store.RunAsync(Request(ReportCatalog.UsageDetail, policy));

        string json = Encoding.UTF8.GetString(result.Manifest.ToJson());
        JsonElement manifest = JsonDocument.Parse(json).RootElement;
        Assert.Equal(
            "[{'column':'Client ID','rule':'short'},{'column':'Device','rule':'hash'}," +
            "{'column':'Originating Address','rule':'hash'},{'column':'Direct Connect Number','rule':'hash'}]",
            JsonSerializer.Serialize(manifest.GetProperty("redaction")).Replace('"', '\''));
        Assert.Equal(
            ["csv", "redaction", "rows"],
            manifest.EnumerateObject().Select(key => key.Name).SkipWhile(key => key != "csv").Take(3));
        Assert.DoesNotContain(Encoding.ASCII.GetString(Key), json, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Key), json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Key), json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_PolicyWithoutColumnsOfTheReport_IsByteForByteTheReport()
    {
        RedactionPolicy policy = RedactionPolicy.None
            .With(DataClassification.Name, RedactionRule.Erase)
            .With("Attempt ID", RedactionRule.Keep);

        (ReportResult plain, byte[] expected) = await Store.RunAsync(Request(ReportCatalog.UsageDetail, null));
        (ReportResult redacted, byte[] bytes) = await Store.RunAsync(Request(ReportCatalog.UsageDetail, policy));

        Assert.Equal(expected, bytes);
        Assert.Equal(plain.Manifest.ToJson(), redacted.Manifest.ToJson());
    }

    [Fact]
    public async Task RunAsync_HashOfOneDevice_JoinsReportsWithOneKeyOnly()
    {
        TestStore store = new TestStore()
            .Attempt("T1", 0, ("device", "+1 212 555 0100"))
            .DirectConnect("D1", 0, ("device", "+12125550100"))
            .Usage("U1", 0, ("device", "+1-212-555-0100"));
        HashSet<string> hashes = [];
        ReportDefinition[] reports =
        [
            ReportCatalog.UsageDetail, ReportCatalog.AllContacts, ReportCatalog.ContactCenter,
            ReportCatalog.ServiceDetail,
        ];
        foreach (ReportDefinition report in reports)
        {
            hashes.UnionWith(await store.ColumnAsync(Request(report, Hash(Key)), "Device"));
        }

        Assert.Equal(PhoneHash, Assert.Single(hashes));
        Assert.DoesNotContain(
            PhoneHash,
            await store.ColumnAsync(Request(ReportCatalog.UsageDetail, Hash("another key 0123"u8)), "Device"));
    }

    [Fact]
    public async Task RunAsync_DirectoryColumn_IsRedactedByHeader()
    {
        RedactionPolicy policy = RedactionPolicy.None
            .With("Account ID", RedactionRule.Replace("='x"))
            .With("Account Name", RedactionRule.Mask(2));

        string[] ids = await Store.ColumnAsync(Request(ReportCatalog.UsageDetail, policy), "Account ID");
        string[] names = await Store.ColumnAsync(Request(ReportCatalog.UsageDetail, policy), "Account Name");

        Assert.Equal(["'='x", "'='x", "'='x"], ids);
        Assert.Equal(["****A1", "****A1", "****A1"], names);
    }

    [Fact]
    public async Task RunAsync_SummaryOfAnEngine_IsRedactedToo()
    {
        RedactionPolicy policy = RedactionPolicy.None.With("Campaign Name", RedactionRule.Mask(1));

        Assert.Equal(
            ["****n", "****g"],
            await Store.ColumnAsync(Request(ReportCatalog.AccountActivity, policy), "Campaign Name"));
    }

    [Fact]
    public async Task RunAsync_HostRuleThatMakesANumber_IsNotGuarded()
    {
        RedactionPolicy policy = RedactionPolicy.None.With(
            DataClassification.Device,
            RedactionRule.By("fake", _ => 12, (_, cell) =>
            {
                "+12025550199".CopyTo(cell);
                return cell.Length;
            }));

        Assert.Equal(
            ["+12025550199", "+12025550199", "+12025550199"],
            await Store.ColumnAsync(Request(ReportCatalog.UsageDetail, policy), "Device"));
    }

    [Fact]
    public async Task RunAsync_CharactersTheCharsetLacks_AreThoseThatArePrinted()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("client_id", "\u4e00\u4e01\u4e02\u4e03"));
        ReportRequest Latin(RedactionRule rule) => new()
        {
            Report = ReportCatalog.UsageDetail,
            Scope = ReportScope.Account("A1"),
            Period = TestRuns.October,
            Csv = new CsvFormat { Charset = CsvCharset.Iso88591 },
            Redaction = RedactionPolicy.None.With("Client ID", rule),
        };

        Assert.Equal(0, (await store.RunAsync(Latin(RedactionRule.Hash(Key)))).Result.Manifest.UnmappableCharacters);
        Assert.Equal(2, (await store.RunAsync(Latin(RedactionRule.Mask(2)))).Result.Manifest.UnmappableCharacters);
    }

    [Fact]
    public async Task RunAsync_HostRuleThrows_FailsTheRunAsItIs()
    {
        RedactionPolicy policy = RedactionPolicy.None.With(
            "Client ID", RedactionRule.By("broken", _ => throw new NotSupportedException("mine"), (_, _) => 0));

        Assert.Equal(
            "mine",
            (await Assert.ThrowsAsync<NotSupportedException>(
                () => Store.RunAsync(Request(ReportCatalog.UsageDetail, policy)))).Message);
    }

    private static RedactionPolicy Hash(ReadOnlySpan<byte> key) =>
        RedactionPolicy.None.With(DataClassification.Device, RedactionRule.Hash(key));

    private static ReportRequest Request(ReportDefinition report, RedactionPolicy? policy) => new()
    {
        Report = report,
        Scope = ReportScope.Account("A1"),
        Period = TestRuns.October,
        Redaction = policy,
    };
}
