using MessagingReports.Model;

namespace MessagingReports.Tests.Reports;

public sealed class AccountActivityReportTests
{
    private const string QuietAutumn =
        "A1,Account A1,C2,Autumn,0,,,0,0,0,0,,0,0,0,,0,0,0,0,,0,0,,0,0,,0,0,0,,0,0,0,0,\r\n";

    private static readonly ReportRequest Request = TestRuns.Request(ReportCatalog.AccountActivity);

    [Fact]
    public async Task Run_EveryKindOfRecord_CountsAsTheContractSays()
    {
        TestStore store = new TestStore()
            .Attempt("T1", 0, ("result", AttemptResult.DeliveredPerson))
            .Attempt("T2", 1)
            .Attempt("T3", 2, ("channel", Channel.Text), ("result", AttemptResult.Submitted), ("contact_id", "K2"))
            .Attempt("T4", 3, ("channel", Channel.Email), ("result", AttemptResult.NotAttempted), ("contact_id", "K3"))
            .Attempt("T5", 4, ("direction", Direction.Inbound), ("result", AttemptResult.Delivered),
                ("contact_id", "K4"),
                ("opt_out", true))
            .Attempt("T6", 5, ("channel", Channel.Email), ("result", AttemptResult.Delivered), ("contact_id", "K2"),
                ("sub_campaign_id", "S3"), ("pass_id", null), ("script_result", ScriptResult.Success))
            .Attempt("T7", 6, ("channel", Channel.Dialer), ("result", AttemptResult.DeliveredWithoutSuccess),
                ("contact_id", "K5"))
            .Attempt("T8", 7, ("result", AttemptResult.DeliveredMachine), ("contact_id", "K6"))
            .Attempt("T9", 8, ("direction", Direction.Inbound), ("result", AttemptResult.NotAttempted),
                ("script_result", ScriptResult.Success))
            .Filter("F1").Filter("F2", 1).Filter("F3", 2, ("contact_id", "K9"))
            .DirectConnect("D1", 0, ("result", DirectConnectResult.Connected))
            .DirectConnect("D2", 1, ("direction", Direction.Inbound));

        Assert.Equal(
            QuietAutumn +
            "A1,Account A1,C1,Spring,2,2024-10-01T00:00:00-04:00,2024-10-01T00:00:07-04:00,6,4,1,1,66.67,1," +
            "4,4,100.00,2,3,3,2,66.67,1,0,0.00,1,1,100.00,2,1,1,25.00,1,2,2,1,50.00\r\n",
            await store.RowsAsync(Request));
    }

    [Fact]
    public async Task Run_EmptyWindow_HasEveryCampaignWithZeros()
    {
        TestStore store = new();

        Assert.Equal(
            QuietAutumn + QuietAutumn.Replace("C2,Autumn", "C1,Spring", StringComparison.Ordinal),
            await store.RowsAsync(TestRuns.Request(ReportCatalog.AccountActivity, period: TestRuns.Nothing)));
        Assert.Empty(store.Reads);
    }

    [Fact]
    public async Task Run_OmitsInactive_LeavesOutOnlyCampaignsWithoutAnything()
    {
        ReportRequest request = TestRuns.Request(ReportCatalog.AccountActivity, omitsInactive: true);

        TestStore inbound = new TestStore().Attempt(
            "T1", 0, ("direction", Direction.Inbound), ("result", AttemptResult.NotAttempted));
        Assert.Equal(["C1"], await inbound.ColumnAsync(request, "Campaign ID"));
        Assert.Equal(["C1"], await new TestStore().Filter("F1").ColumnAsync(request, "Campaign ID"));
        Assert.Equal(["C1"], await new TestStore().DirectConnect("D1").ColumnAsync(request, "Campaign ID"));
        Assert.Empty(await new TestStore().ColumnAsync(request, "Campaign ID"));
    }

    [Fact]
    public async Task Run_SubCampaignWithFiltersOnly_IsActive() => Assert.Equal(
        ["0", "2"],
        await new TestStore().Attempt("T1").Filter("F1", 0, ("sub_campaign_id", "S3"))
            .ColumnAsync(Request, "Active Sub-campaigns"));

    [Fact]
    public async Task Run_CampaignNames_AreOrderedByBytesAndThenById()
    {
        (string Id, string Name)[] campaigns =
            [("C4", "\U0001F600"), ("C3", "\uFF5E"), ("C22", "same"), ("C2", "same"), ("C1", "Zebra"), ("C6", "apple")];
        TestStore store = new()
        {
            Directory = Directories.WithCampaigns(
                [.. campaigns.Select(row => new Campaign { CampaignId = row.Id, AccountId = "A1", Name = row.Name })]),
        };

        Assert.Equal(["C1", "C6", "C2", "C22", "C3", "C4"], await store.ColumnAsync(Request, "Campaign ID"));
    }

    [Fact]
    public async Task Run_OneOfFiftyThousand_PrintsZeroRateThatIsNotBlank()
    {
        TestStore store = new();
        for (int i = 0; i < 29_999; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i);
        }

        store.Attempt("T99999", 29_999, ("result", AttemptResult.DeliveredPerson));

        Assert.Equal(["", "0.00"], await store.ColumnAsync(Request, "Delivery Success Rate"));
    }

    [Fact]
    public async Task Run_MoreSuccessesThanDeliveries_PrintsARateAbove100() => Assert.Equal(
        ["", "200.00"],
        await new TestStore()
            .Attempt("T1", 0, ("result", AttemptResult.Delivered), ("script_result", ScriptResult.Success))
            .Attempt("T2", 1, ("script_result", ScriptResult.Success))
            .ColumnAsync(Request, "Script Success Rate"));
}
