using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Tests.Checks;

/// <summary>Rules that look at several columns of a record, and the span of printable times.</summary>
public sealed class RecordRuleTests
{
    private const string BadInstant = "found a time outside the years 0001 to 9999 of the reporting zone, expected " +
        "one inside. " +
        "Mend the time in the store.";

    private const long Year1 = -62_135_596_800_000_000;
    private const long Year10000 = 253_402_300_800_000_000;

    [Fact]
    public async Task Run_DirectConnectsWithoutResult_AreRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("dc_attempts", 2)), ReportCatalog.AllAttempts);

        found.Is("attempts", "T1", "dc_result", "direct-connect",
            "found 2 Direct Connect attempts and no result, expected a result exactly when there are attempts. " +
            "Mend the record in the store.");
    }

    [Fact]
    public async Task Run_DirectConnectResultWithoutAttempts_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("dc_result", DirectConnectResult.Busy)), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "dc_result", "direct-connect",
            "found 0 Direct Connect attempts and a result, expected a result exactly when there are attempts. " +
            "Mend the record in the store.");
    }

    [Theory]
    [InlineData("service-summary")]
    [InlineData("service-detail")]
    public async Task Run_NegativeUsage_IsRefused(string report)
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("quantity", -0.0001m)), ReportCatalog.Get(report));

        found.Is("service_usage", "U1", "quantity", "negative-value",
            "found a negative quantity with usage type Usage, expected 0 or more. " +
            "Mend the quantity or make it an Adjustment.");
    }

    [Fact]
    public async Task Run_NegativeUncontractedUsage_IsRefusedThoughItDoesNotPrint()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("quantity", -1m), ("contract_line_id", null)), ReportCatalog.ServiceDetail);

        Assert.Equal(("U1", "quantity", "negative-value"), (found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_NegativeAdjustment_Prints()
    {
        TestStore store = new TestStore().Usage("U1", 0, ("usage_type", UsageType.Adjustment), ("quantity", -2.5m));

        Assert.Equal(["-2.5"], await store.ColumnAsync(TestRuns.Request(ReportCatalog.ServiceDetail), "Quantity"));
    }

    [Fact]
    public async Task Run_ContractLineOfAnotherService_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("service_code", "T")), ReportCatalog.ServiceSummary);

        found.Is("service_usage", "U1", "contract_line_id", "wrong-parent",
            "found a contract line of another service, expected a line of the row's service_code. Mend the ids in " +
            "the store.");
    }

    [Fact]
    public async Task Run_ContractLineOfAnotherAccount_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("contract_line_id", "L5")), ReportCatalog.ServiceSummary);

        found.Is("service_usage", "U1", "contract_line_id", "wrong-parent",
            "found a contract line of another account, expected a line of the row's account. " +
            "Mend the ids in the store.");
    }

    [Fact]
    public async Task Run_LoadThatEndsBeforeItStarts_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load("R1", 5, ("ended_at", TestStore.At(5) - Duration.FromTicks(10))),
                ReportCatalog.ListAudit);

        found.Is("list_loads", "R1", "ended_at", "ends-early",
            "found an end before the start, expected an end at or after it. Mend the times in the store.");
    }

    [Fact]
    public async Task Run_EndedLoadThatLosesRecords_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load("R1", 0, ("ended_at", TestStore.At(1)), ("total_records", 11)),
                ReportCatalog.ListAudit);

        found.Is("list_loads", "R1", "total_records", "records-do-not-add-up",
            "found 11 records in total and 10 accepted or rejected, expected the same of an ended load. " +
            "Mend the counts in the store.");
    }

    [Fact]
    public async Task Run_CountsBeyond64BitsTogether_AreStillAddedUp()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load(
                "R1", 0, ("ended_at", TestStore.At(1)), ("accepted_records", long.MaxValue),
                    ("rejected_duplicate", long.MaxValue)),
            ReportCatalog.ListAudit);

        found.Is("list_loads", "R1", "total_records", "records-do-not-add-up",
            "found 10 records in total and 18446744073709551615 accepted or rejected, expected the same of an ended " +
            "load. " +
            "Mend the counts in the store.");
    }

    [Fact]
    public async Task Run_RunningLoadThatDoesNotAddUpYet_Prints()
    {
        TestStore store = new TestStore().Load("R1", 0, ("total_records", 100));

        Assert.Equal(["100"], await store.ColumnAsync(TestRuns.Request(ReportCatalog.ListAudit), "Total Records"));
    }

    [Theory]
    [InlineData(Year10000)]
    [InlineData(Year1 - 1)]
    [InlineData(Year1)] // in New York this is still the year before
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task Run_TimeThatCannotBePrinted_IsRefused(long microseconds)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, ("ended_at", microseconds));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", "ended_at", "bad-instant", BadInstant);
    }

    [Theory]
    [InlineData(Year10000 - 1, "9999-12-31T18:59:59-05:00")]
    [InlineData(Year1 + 18_000_000_000, "0001-01-01T00:03:58-04:56")]
    [InlineData(0, "1969-12-31T19:00:00-05:00")]
    [InlineData(-1, "1969-12-31T18:59:59-05:00")]
    public async Task Run_FarTimeThatCanBePrinted_Prints(long microseconds, string printed)
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("ended_at", microseconds));

        Assert.Equal([printed], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "End Time"));
    }
}
