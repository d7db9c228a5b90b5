using MessagingReports.Manifests;
using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Tests.Reports;

/// <summary>Service Summary and Service Detail.</summary>
public sealed class ServiceReportTests
{
    private static readonly ReportRequest Summary = TestRuns.Request(ReportCatalog.ServiceSummary);
    private static readonly ReportRequest Detail = TestRuns.Request(ReportCatalog.ServiceDetail);

    [Fact]
    public async Task Run_SummaryOfSeveralLines_IsOrderedByCategoryServiceAndLine()
    {
        TestStore store = new TestStore()
            .Usage("U1", 0, ("service_code", "T"), ("contract_line_id", "L3"))
            .Usage("U2", 1, ("contract_line_id", "L2"), ("quantity", 2.5m))
            .Usage("U3", 2, ("quantity", 0.0001m))
            .Usage("U4", 3, ("quantity", 1.9999m));

        Assert.Equal(
            "A1,Account A1,2024-10-01T00:00:00-04:00,2024-11-01T00:00:00-04:00,Outbound Voice,V,Service " +
            "V,L1,,2,Minute,2," +
            "0.0125,USD,0.03\r\n" +
            "A1,Account A1,2024-10-01T00:00:00-04:00,2024-11-01T00:00:00-04:00,Outbound Voice,V,Service V,L2,over " +
            "1000,1," +
            "Minute,2.5,0.01,USD,0.03\r\n" +
            "A1,Account A1,2024-10-01T00:00:00-04:00,2024-11-01T00:00:00-04:00,Outbound Text,T,Service " +
            "T,L3,,1,Segment,1," +
            "1.5,JPY,2\r\n",
            await store.RowsAsync(Summary));
    }

    [Fact]
    public async Task Run_NetQuantityZero_StillPrints()
    {
        TestStore store = new TestStore().Usage("U1")
            .Usage("U2", 1, ("usage_type", UsageType.Adjustment), ("quantity", -1m));

        Assert.Equal(["0"], await store.ColumnAsync(Summary, "Quantity"));
        Assert.Equal(["0.00"], await store.ColumnAsync(Summary, "Amount"));
        Assert.Equal(["2"], await store.ColumnAsync(Summary, "Usage Count"));
    }

    [Fact]
    public async Task Run_NegativeHalf_RoundsAwayFromZero()
    {
        TestStore store = new TestStore().Usage(
            "U1", 0, ("service_code", "T"), ("contract_line_id", "L3"), ("usage_type", UsageType.Adjustment),
            ("quantity", -1m));

        Assert.Equal(["-2"], await store.ColumnAsync(Summary, "Amount"));
    }

    [Theory]
    [InlineData("service-summary")]
    [InlineData("service-detail")]
    public async Task Run_UncontractedUsage_IsLeftOutAndWarnedAbout(string report)
    {
        TestStore store = Uncontracted();

        (ReportResult result, byte[] bytes) = await store.RunAsync(TestRuns.Request(ReportCatalog.Get(report)));

        Assert.All(CsvRecords.Read(bytes).Skip(1), record => Assert.Contains("L1", record));
        ManifestWarning warning = Assert.Single(result.Manifest.Warnings);
        Assert.Equal(("uncontracted-usage", 3L), (warning.Code, warning.Records));
        Assert.Equal(["T", "V"], warning.ServiceCodes);
    }

    [Theory]
    [InlineData("service-summary")]
    [InlineData("service-detail")]
    public async Task Run_UncontractedUsageInAStrictRun_Fails(string report)
    {
        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => Uncontracted().RunAsync(TestRuns.Request(ReportCatalog.Get(report), strict: true)));

        Assert.Equal(
            $"{report}: found 3 usage records without a contract line (services T, V), expected none, " +
            "since the run is strict. Contract the services, or run without strict.", found.Message);
        Assert.Equal(
            ("service_usage", null, "contract_line_id", "uncontracted-usage"),
            (found.Relation, found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_DetailWithUncontractedRowsBetween_KeepsTheOthers() => Assert.Equal(
        ["U1", "U4", "U6"], await Uncontracted().ColumnAsync(Detail, "Usage ID"));

    [Fact]
    public async Task Run_Detail_PrintsTheExactAmount()
    {
        TestStore store = new TestStore()
            .Usage("U1", 0, ("quantity", 0.0001m), ("campaign_id", "C1"), ("sub_campaign_id", "S1"),
                ("channel", Channel.Text),
                ("measured_quantity", 60m), ("measured_unit", ServiceUnit.Second), ("attempt_id", "T1"),
                ("client_id", "007"),
                ("device", "+1 (212) 555-0100"), ("device_country", "US"), ("direct_connect_id", "D1"))
            .Usage("U2", 1, ("usage_type", UsageType.Adjustment), ("quantity", -3m), ("contract_line_id", "L2"));

        Assert.Equal(
            "A1,Account A1,C1,Spring,S1,Spring 1,U1,Usage,2024-10-01T00:00:00-04:00,T1,D1,007,+12125550100," +
            "US,Text,60," +
            "Second,Outbound Voice,V,Service V,L1,,0.0001,Minute,0.0125,USD,0.00000125\r\n" +
            "A1,Account A1,,,,,U2,Adjustment,2024-10-01T00:00:01-04:00,,,,,,,,,Outbound Voice,V,Service V,L2,over " +
            "1000,-3," +
            "Minute,0.01,USD,-0.03\r\n",
            await store.RowsAsync(Detail));
    }

    [Fact]
    public async Task Run_AmountBeyond38Digits_NamesReportColumnAndLine()
    {
        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => Huge().RunAsync(Summary));

        Assert.Equal(
            "service-summary, Amount: found an amount beyond 38 digits for contract line 'L1', expected 38 or fewer. " +
            "Choose a shorter window.", found.Message);
        Assert.Equal(
            ("service_usage", "L1", "Amount", "overflow"),
            (found.Relation, found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_TotalBeyond38Digits_FailsTheDetail()
    {
        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => Huge().RunAsync(Detail));

        Assert.Equal(
            "service-detail, total amount: found a sum beyond 38 digits, expected 38 or fewer. " +
            "Choose a shorter window.",
            found.Message);
        Assert.Equal(
            ("service_usage", null, "amount", "overflow"),
            (found.Relation, found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_DetailOf32Days_FailsBeforeAnythingIsRead()
    {
        TestStore store = new TestStore().Usage("U1");
        using MemoryStream stream = new();

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(() => store.Runner().RunAsync(
            TestRuns.Request(
                ReportCatalog.ServiceDetail,
                period: ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 11, 1))),
            ReportOutput.Stream(stream)));

        Assert.Equal("to", found.Parameter);
        Assert.Empty(store.Reads);
        Assert.Equal(0, stream.Length);
    }

    private static TestStore Uncontracted() => new TestStore { BatchSize = 4 }
        .Usage("U1")
        .Usage("U2", 1, ("contract_line_id", null))
        .Usage("U3", 2, ("contract_line_id", null), ("service_code", "T"))
        .Usage("U4", 3)
        .Usage("U5", 4, ("contract_line_id", null))
        .Usage("U6", 5);

    // The greatest quantity times the greatest price has 36 digits: two hundred of them have 39.
    private static TestStore Huge()
    {
        TestStore store = new() { Directory = Directories.WithLines(("L1", 999_999_999_999.999999m, "USD")) };
        for (int i = 0; i < 200; i++)
        {
            store.Usage(FormattableString.Invariant($"U{i:D3}"), i, ("quantity", 999_999_999_999_999_999L));
        }

        return store;
    }
}
