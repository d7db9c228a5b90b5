using MessagingReports.Model;
using MessagingReports.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>Summaries an engine answers: the same bytes, and broken records are still found and named.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData("account-activity")]
    [InlineData("service-summary")]
    public async Task Run_SummaryOfAnEngine_HasTheBytesOfReadingTheRows(string id)
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = 2_000 });
        ReportRequest request = TestRuns.Request(
            ReportCatalog.Get(id), ReportScope.Account(sample.Directory.Accounts[0].AccountId));

        (ReportResult pushed, byte[] bytes) = await new EngineSource(sample).RunAsync(request);

        Assert.NotEqual(0, pushed.Manifest.Rows);
        Assert.Equal((await sample.RunAsync(request)).Bytes, bytes);
    }

    [Fact]
    public async Task Run_AccountActivity_AsksTheEngineAndReadsNoRows()
    {
        TestStore store = new TestStore().Attempt("T1");
        EngineSource source = new(store) { Engine = new TestStore().Attempt("T1").Attempt("T2", 1) };

        Assert.Equal(
            ["0", "2"], await source.ColumnAsync(TestRuns.Request(ReportCatalog.AccountActivity),
                "Messages Attempted"));
        Assert.Empty(store.Reads);
    }

    [Fact]
    public async Task Run_StrictSummary_ReadsTheRows()
    {
        TestStore store = new TestStore().Usage("U1").Usage("U1", 1);
        EngineSource source = new(store);

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => source.RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary, strict: true)));

        Assert.Equal(("duplicate-id", "U1"), (found.Rule, found.RecordId));
        Assert.Empty(source.Aggregated);
    }

    [Fact]
    public async Task Run_DetailReport_NeverAsksTheEngine()
    {
        EngineSource source = new(new TestStore().Attempt("T1"));

        await source.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        Assert.Empty(source.Aggregated);
    }

    [Fact]
    public async Task Run_EmptyWindow_NeverAsksTheEngine()
    {
        EngineSource source = new(new TestStore().Attempt("T1"));

        await source.RunAsync(TestRuns.Request(ReportCatalog.AccountActivity, period: TestRuns.Nothing));

        Assert.Empty(source.Aggregated);
    }

    [Theory]
    [InlineData("campaign_id", "C5", "wrong-parent")]
    [InlineData("sub_campaign_id", "S2", "wrong-parent")]
    [InlineData("pass_id", "P2", "wrong-parent")]
    [InlineData("campaign_id", "C77", "orphan-id")]
    [InlineData("pass_id", "P77", "orphan-id")]
    [InlineData("result", 99, "undefined-value")]
    [InlineData("contact_id", null, "missing-value")]
    public async Task Run_BrokenAttempt_IsNamedAsIfTheRowsHadBeenRead(string column, object? value, string rule)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, (column, value)).Attempt("T3", 2, (column,
            value));

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => new EngineSource(store).RunAsync(TestRuns.Request(ReportCatalog.AccountActivity)));

        Assert.Equal(("T2", column, rule), (found.RecordId, found.Column, found.Rule));
    }

    [Theory]
    [InlineData("quantity", -1, "negative-value")]
    [InlineData("contract_line_id", "L5", "wrong-parent")]
    [InlineData("contract_line_id", "L3", "wrong-parent")]
    [InlineData("service_code", "X", "orphan-id")]
    [InlineData("sub_campaign_id", "S1", "wrong-parent")]
    public async Task Run_BrokenUsage_IsNamedAsIfTheRowsHadBeenRead(string column, object? value, string rule)
    {
        TestStore store = new TestStore().Usage("U1").Usage("U2", 1, (column, value)).Usage("U3", 2);

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => new EngineSource(store).RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary)));

        Assert.Equal(("U2", column, rule), (found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_EngineThatSawAnotherSnapshot_IsTold()
    {
        EngineSource source = new(new TestStore().Attempt("T1"))
        {
            Engine = new TestStore().Attempt("T1", 0, ("result", (byte)AttemptResult.Cancelled + 1)),
        };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => source.RunAsync(TestRuns.Request(ReportCatalog.AccountActivity)));

        Assert.Equal(
            "engine: account-activity: the engine counted records that break a rule, but reading them found none, " +
            "expected " +
            "one answer from one snapshot. Run again while nothing writes to the store.", found.Message);
    }

    [Fact]
    public async Task Run_BrokenUsageAfterTwoRowsOfOneId_IsNamedAsTwoRowsAreOfStrictRunsOnly()
    {
        TestStore store = new TestStore().Usage("U1").Usage("U1", 1).Usage("U2", 2, ("service_code", "X"));

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => new EngineSource(store).RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary)));

        Assert.Equal(("orphan-id", "U2"), (found.Rule, found.RecordId));
    }

    [Fact]
    public async Task Run_EngineFails_IsASourceFailure()
    {
        EngineSource source = new(new TestStore())
        {
            Engine = new StubSource { Read = (_, _) => throw new TimeoutException() },
        };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => source.RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary)));

        Assert.Equal(
            "engine: the source failed (TimeoutException), expected rows. Look at the inner exception.", found.Message);
    }
}
