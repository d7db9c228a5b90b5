using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Windows;

namespace MessagingReports.Tests.Manifests;

public sealed class ReportManifestTests
{
    [Fact]
    public async Task ToJson_UsageDetail_HasEveryKeyInOrder()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("client_id", "=1")).Attempt(
            "T2", 1, ("channel", Channel.Text), ("result", AttemptResult.Delivered));

        (ReportResult result, byte[] bytes) = await store.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        string withoutOwnHash =
            $$"""
            {
              "report": "usage-detail",
              "title": "Usage",
              "layoutVersion": 1,
              "library": "MessagingReports 0.1.0",
              "source": "test",
              "scope": {
                "level": "account",
                "enterpriseId": "E1",
                "accountId": "A1",
                "campaignId": null,
                "subCampaignId": null,
                "name": "Account A1"
              },
              "window": {
                "from": "2024-10-01",
                "to": "2024-10-31",
                "start": "2024-10-01T04:00:00Z",
                "end": "2024-11-01T04:00:00Z",
                "zone": "America/New_York",
                "dayRule": "local-midnight",
                "tzdb": "{{ReportZones.TzdbVersion}}"
              },
              "generatedAt": "2024-11-02T09:30:00Z",
              "partial": false,
              "csv": {
                "charset": "utf-8",
                "byteOrderMark": false,
                "delimiter": ",",
                "formulaGuard": true,
                "localTimes": "offset",
                "foldLineBreaks": false,
                "header": true
              },
              "rows": 2,
              "bytes": {{bytes.Length}},
              "sha256": "{{hash}}",
              "files": [],
              "totals": {
                "rows": 2,
                "channel": {
                  "Voice": 1,
                  "Text": 1
                },
                "resultClass": {
                  "Delivered": 1,
                  "Undelivered": 1
                }
              },
              "guardedCells": 1,
              "unmappableCharacters": 0,
              "warnings": []
            }

            """;
        string ownHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(withoutOwnHash)));
        Assert.Equal(
            withoutOwnHash.Replace(
                "\"warnings\": []\n",
                $"\"warnings\": [],\n  \"manifestSha256\": \"{ownHash}\"\n",
                StringComparison.Ordinal),
            Encoding.UTF8.GetString(result.Manifest.ToJson()));
    }

    [Fact]
    public async Task ToJson_ServiceSummary_HasDecimalsAsStringsAndWarnings()
    {
        TestStore store = new TestStore().Usage("U1", 0, ("quantity", 12.5m))
            .Usage("U2", 1, ("service_code", "T"), ("contract_line_id", "L3"))
            .Usage("U3", 2, ("contract_line_id", null));

        JsonElement manifest = await JsonAsync(store, TestRuns.Request(ReportCatalog.ServiceSummary));

        Assert.Equal(
            "{'rows':2,'quantity':{'Segment':'1','Minute':'12.5'},'amount':{'JPY':'2','USD':'0.16'}," +
            "'columns':{'Usage Count':2}}",
            Text(manifest.GetProperty("totals")));
        Assert.Equal(
            "[{'code':'uncontracted-usage','records':1,'serviceCodes':['V']}]",
            Text(manifest.GetProperty("warnings")));
    }

    [Fact]
    public async Task ToJson_ServiceDetail_HasExactAmounts()
    {
        TestStore store = new TestStore().Usage("U1", 0, ("quantity", 12.5m), ("channel", Channel.Voice)).Usage("U2",
            1);

        Assert.Equal(
            "{'rows':2,'channel':{'Voice':1},'quantity':{'Minute':'13.5'},'amount':{'USD':'0.16875'}}",
            await TotalsAsync(store, TestRuns.Request(ReportCatalog.ServiceDetail)));
    }

    [Fact]
    public async Task ToJson_NothingToCount_LeavesZerosOut()
    {
        Assert.Equal(
            "{'rows':0,'channel':{},'resultClass':{}}",
            await TotalsAsync(new TestStore(), TestRuns.Request(ReportCatalog.AllContacts)));
        Assert.Equal(
            "{'rows':0,'quantity':{},'amount':{},'columns':{}}",
            await TotalsAsync(new TestStore(), TestRuns.Request(ReportCatalog.ServiceSummary)));
    }

    [Fact]
    public async Task ToJson_AmountsThatCancelOut_LeavesThemOut()
    {
        TestStore store = new TestStore().Usage("U1").Usage(
            "U2", 1, ("usage_type", UsageType.Adjustment), ("quantity", -1m));

        Assert.Equal(
            "{'rows':2,'channel':{},'quantity':{},'amount':{}}",
            await TotalsAsync(store, TestRuns.Request(ReportCatalog.ServiceDetail)));
    }

    [Fact]
    public async Task ToJson_AccountActivity_SumsEveryWholeNumberColumn()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt(
            "T2", 1, ("campaign_id", "C2"), ("sub_campaign_id", "S2"), ("pass_id", "P2")).Filter("F1");

        Assert.Equal(
            "{'rows':2,'columns':{'Active Sub-campaigns':2,'Messages Attempted':2,'Messages Undelivered':2," +
            "'Contacts Attempted':2,'Contacts Filtered':1,'Filtered Records':1,'Voice Attempted':2}}",
            await TotalsAsync(store, TestRuns.Request(ReportCatalog.AccountActivity)));
    }

    [Fact]
    public async Task ToJson_ListAudit_SumsBeyond64Bits()
    {
        TestStore store = new();
        foreach (string id in (string[])["R1", "R2"])
        {
            store.Load(id, 0, ("total_records", long.MaxValue), ("accepted_records", 0), ("rejected_duplicate", 0),
                ("rejected_invalid_device", 0));
        }

        Assert.Equal(
            "{'rows':2,'columns':{'Total Records':18446744073709551614}}",
            await TotalsAsync(store, TestRuns.Request(ReportCatalog.ListAudit)));
    }

    [Fact]
    public async Task ToJson_FilteredRows_CountByChannelOnly()
    {
        TestStore store = new TestStore().Attempt("T1").Filter("F1").Filter("F2", 1, ("channel", Channel.Voice));

        Assert.Equal(
            "{'rows':3,'channel':{'None':1,'Voice':2},'resultClass':{'Undelivered':1}}",
            await TotalsAsync(store, TestRuns.Request(ReportCatalog.AllContacts)));
    }

    [Theory]
    [InlineData("2024-11-02T09:30:00Z", false)]
    [InlineData("2024-11-02T09:30:00.000001Z", true)]
    public async Task Partial_WindowEnd_IsComparedWithTheClock(string end, bool partial)
    {
        Assert.True(InstantText.TryParse(end, out long microseconds));

        (ReportResult result, _) = await new TestStore().RunAsync(TestRuns.Request(
            ReportCatalog.UsageDetail,
            period: ReportPeriod.Instants(TestStore.Start, UnixMicroseconds.ToInstant(microseconds))));

        Assert.Equal(partial, result.Manifest.IsPartial);
    }

    [Fact]
    public async Task ToJson_WindowOfInstants_HasNoDates()
    {
        JsonElement window = (await JsonAsync(
            new TestStore(), TestRuns.Request(ReportCatalog.UsageDetail, period: TestRuns.Nothing)))
                .GetProperty("window");

        Assert.Equal(JsonValueKind.Null, window.GetProperty("from").ValueKind);
        Assert.Equal(JsonValueKind.Null, window.GetProperty("to").ValueKind);
        Assert.Equal("2024-10-01T04:00:00Z", window.GetProperty("end").GetString());
    }

    [Theory]
    [InlineData("enterprise",
        "{'level':'enterprise','enterpriseId':'E1','accountId':null,'campaignId':null,'subCampaignId':null," +
        "'name':'Enterprise 1'}")]
    [InlineData("campaign",
        "{'level':'campaign','enterpriseId':'E1','accountId':'A1','campaignId':'C1','subCampaignId':null," +
        "'name':'Spring'}")]
    [InlineData("sub-campaign",
        "{'level':'sub-campaign','enterpriseId':'E1','accountId':'A1','campaignId':'C1','subCampaignId':'S1'," +
        "'name':'Spring 1'}")]
    public async Task ToJson_Scope_NamesEveryLevelAbove(string level, string json)
    {
        ReportScope scope = level switch
        {
            "enterprise" => ReportScope.Enterprise("E1"),
            "campaign" => ReportScope.Campaign("A1", "C1"),
            _ => ReportScope.SubCampaign("A1", "C1", "S1"),
        };

        JsonElement manifest = await JsonAsync(new TestStore(), TestRuns.Request(ReportCatalog.ContactCenter, scope));

        Assert.Equal(json, Text(manifest.GetProperty("scope")));
    }

    [Fact]
    public async Task ToJson_CsvOptions_AreThoseOfTheRun()
    {
        CsvFormat format = new()
        {
            Charset = CsvCharset.Windows1252,
            Delimiter = '\t',
            FormulaGuard = false,
            LocalTimes = LocalTimeFormat.Spreadsheet,
            FoldLineBreaks = true,
            Header = false,
        };

        JsonElement manifest = await JsonAsync(new TestStore(), TestRuns.Request(ReportCatalog.UsageDetail,
            csv: format));

        Assert.Equal(
            "{'charset':'windows-1252','byteOrderMark':false,'delimiter':'\\t','formulaGuard':false," +
            "'localTimes':'spreadsheet','foldLineBreaks':true,'header':false}",
            Text(manifest.GetProperty("csv")));
    }

    [Fact]
    public async Task ToJson_NameWithQuotesAndUmlauts_StaysReadable()
    {
        TestStore store = new() { Directory = Directories.WithCampaignNames("Größe \"<&>\" \U0001F600") };

        (ReportResult result, _) = await store.RunAsync(
            TestRuns.Request(ReportCatalog.AllAttempts, ReportScope.Campaign("A1", "C1")));

        string json = Encoding.UTF8.GetString(result.Manifest.ToJson());
        Assert.Contains("\"name\": \"Größe \\\"<&>\\\" ", json, StringComparison.Ordinal);
        Assert.Equal(
            "Größe \"<&>\" \U0001F600",
            JsonDocument.Parse(json).RootElement.GetProperty("scope").GetProperty("name").GetString());
    }

    /// <summary>JSON on one line, with single quotes so that literals stay readable.</summary>
    private static string Text(JsonElement json) => JsonSerializer.Serialize(json).Replace('"', '\'');

    private static async Task<string> TotalsAsync(TestStore store, ReportRequest request) =>
        Text((await JsonAsync(store, request)).GetProperty("totals"));

    private static async Task<JsonElement> JsonAsync(TestStore store, ReportRequest request)
    {
        (ReportResult result, _) = await store.RunAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(result.Manifest.ToJson());
    }
}
