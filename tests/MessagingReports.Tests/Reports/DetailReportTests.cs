using MessagingReports.Model;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Reports;

/// <summary>Usage detail, All Attempts, All Contacts, Contact Center and List Audit.</summary>
public sealed class DetailReportTests
{
    [Fact]
    public async Task Run_UsageDetail_PrintsEveryColumn()
    {
        TestStore store = new TestStore().Attempt(
            "T1", 0, ("client_id", "=007"), ("device_type", DeviceType.Mobile), ("device_country", "US"),
            ("originating_address", "+1 212 555 0101"), ("answered_at", TestStore.At(3)),
            ("ended_at", TestStore.At(63)),
            ("result", AttemptResult.DeliveredPerson), ("network_status_code", "200"), ("call_seconds", 60),
            ("billable_seconds", 120), ("segments", 2), ("encoding", TextEncoding.Ucs2), ("size_bytes", 5_000_000_000),
            ("dc_attempts", 1), ("dc_result", DirectConnectResult.Connected), ("dc_number", "+1-800-555-0100"),
            ("dc_hold_seconds", 0), ("dc_talk_seconds", 59));

        Assert.Equal(
            "A1,Account A1,C1,Spring,S1,Spring " +
            "1,1,First,T1,Voice,Outbound,K1,'=007,+12125550100,Mobile,US,+12125550101," +
            "2024-10-01T00:00:00-04:00,2024-10-01T00:00:03-04:00,2024-10-01T00:01:03-04:00,Delivered " +
            "Person,Delivered,200," +
            "60,120,2,UCS-2,5000000000,1,Connected,+18005550100,0,59\r\n",
            await store.RowsAsync(TestRuns.Request(ReportCatalog.UsageDetail)));
    }

    [Fact]
    public async Task Run_UsageDetailWithPlatformDays_UsesLocalMidnightAndSaysSo()
    {
        ReportRequest request = new()
        {
            Report = ReportCatalog.UsageDetail,
            Scope = ReportScope.Account("A1"),
            Period = TestRuns.October,
            DayRule = PlatformDay.Instance,
        };

        (ReportResult result, _) = await new TestStore().RunAsync(request);

        Assert.Equal("local-midnight", result.Manifest.Window.DayRule);
        Assert.Equal(TestStore.Start, result.Manifest.Window.Start);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4096)]
    public async Task Run_AllContacts_IsOrderedByTimeRowTypeAndId(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }
            .Attempt("T1", 1).Attempt("T2", 1).Attempt("T3", 4).Attempt("T4", 5)
            .Filter("F1", 0).Filter("F2", 1).Filter("F3", 1).Filter("F4", 4).Filter("F5", 6);

        Assert.Equal(
            ["F1", "T1", "T2", "F2", "F3", "T3", "F4", "T4", "F5"],
            await store.ColumnAsync(TestRuns.Request(ReportCatalog.AllContacts), "Row ID"));
    }

    [Fact]
    public async Task Run_FilteredContact_LeavesTheAttemptColumnsBlank()
    {
        TestStore store = new TestStore().Filter(
            "F1", 0, ("other_10", " x "), ("device", "me@example.org"), ("source", "-list"),
                ("channel", Channel.Email));

        Assert.Equal(
            "Filtered,F1,A1,Account A1,C1,Spring,S1,Spring 1,,,K1,,,,,,,,,,,,,,,,,,\" x " +
            "\",Email,Outbound,me@example.org,,,,," +
            "2024-10-01T00:00:00-04:00,,,,,,Duplicate,'-list,,,,,,,,,,,,,,,N,0,,,,,,\r\n",
            await store.RowsAsync(TestRuns.Request(ReportCatalog.AllContacts)));
    }

    [Fact]
    public async Task Run_AllAttempts_DoesNotReadFilteredContacts()
    {
        TestStore store = new TestStore().Attempt("T1").Filter("F1");

        Assert.Equal(
            ["Attempt"], await store.ColumnAsync(TestRuns.Request(ReportCatalog.AllAttempts), "Row Type"));
        Assert.Equal(["attempts"], store.Reads);
    }

    [Fact]
    public async Task Run_ContactCenterOfAnEnterprise_UsesTheEnterprisesZone()
    {
        (string, object?)[] london =
            [("account_id", "A2"), ("campaign_id", "C5"), ("sub_campaign_id", "S5"), ("pass_id", null)];
        TestStore store = new TestStore().DirectConnect("D1", 0, london);

        Assert.Equal(
            "E1,A2,Account A2,C5,Other,S5,Other 1,,T1,2024-10-01T00:00:00-04:00,Outbound,K1,,+12125550100,Delivered " +
            "Person,D1," +
            "1,Y,Sales,,+12125550199,2024-10-01T00:00:00-04:00,,,Busy,,5,,,,,,\r\n",
            await store.RowsAsync(TestRuns.Request(ReportCatalog.ContactCenter, ReportScope.Enterprise("E1"))));
    }

    [Theory]
    [InlineData(0, "5")]
    [InlineData(60, "65")]
    [InlineData(int.MaxValue, "2147483652")]
    [InlineData(null, "")]
    public async Task Run_ContactCenter_AddsHoldAndTalkOrLeavesTheTotalBlank(int? talk, string total) => Assert.Equal(
        [total],
        await new TestStore().DirectConnect("D1", 0, ("talk_seconds", talk))
            .ColumnAsync(TestRuns.Request(ReportCatalog.ContactCenter), "Total Duration"));

    [Fact]
    public async Task Run_ListAudit_PrintsEveryColumn()
    {
        TestStore store = new TestStore().Load(
            "R1", 0, ("list_id", "LI1"), ("list_name", "My list"), ("original_name", " =list, \"x\".csv "),
            ("loaded_by", "ann"), ("specification_file", "spec"), ("character_set", "UTF-8"),
            ("received_at", TestStore.At(-1)), ("ended_at", TestStore.At(2) - Duration.FromTicks(10)),
            ("status", ListLoadStatus.CompletedWithRejections), ("failure_message", "none"), ("total_records", 12),
            ("accepted_records", 5), ("rejected_missing_data", 2), ("rejected_format", 2), ("rejected_other", 1));

        Assert.Equal(
            "E1,Enterprise 1,A1,Account A1,LI1,My list,\" =list, \"\"x\"\".csv \",Contact,R1,Create,API,ann,spec," +
            "UTF-8," +
            "2024-09-30T23:59:59-04:00,2024-10-01T00:00:00-04:00,2024-10-01T00:00:01-04:00,1," +
            "Completed with Rejections," +
            "12,5,7,1,1,2,2,1,58.33,none\r\n",
            await store.RowsAsync(TestRuns.Request(ReportCatalog.ListAudit)));
    }

    [Fact]
    public async Task Run_LoadWithoutRecordsOrEnd_LeavesRateAndDurationBlank()
    {
        TestStore store = new TestStore().Load(
            "R1", 0, ("total_records", 0), ("accepted_records", 0), ("rejected_duplicate", 0),
            ("rejected_invalid_device", 0));
        ReportRequest request = TestRuns.Request(ReportCatalog.ListAudit);

        Assert.Equal([""], await store.ColumnAsync(request, "Rejection Rate"));
        Assert.Equal([""], await store.ColumnAsync(request, "Load Duration"));
        Assert.Equal(["0"], await store.ColumnAsync(request, "Rejected Records"));
    }

    [Fact]
    public async Task Run_RejectedBeyond64Bits_NamesTheColumn()
    {
        TestStore store = new TestStore().Load(
            "R1", 0, ("rejected_duplicate", long.MaxValue), ("rejected_format", long.MaxValue));

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => store.RunAsync(TestRuns.Request(ReportCatalog.ListAudit)));

        Assert.Equal(
            "list-audit, Rejected Records: found a number beyond 64 bits, expected one within. " +
            "Choose a shorter window.",
            found.Message);
        Assert.Equal(
            ("list_loads", null, "Rejected Records", "overflow"),
            (found.Relation, found.RecordId, found.Column, found.Rule));
    }
}
