namespace MessagingReports.Tests.Checks;

/// <summary>Orphans, wrong parents and rows of another scope.</summary>
public sealed class TenancyCheckTests
{
    private const string WrongParent = "found an id that belongs to another parent than the row's, expected ids " +
        "that agree with " +
        "the directory. Mend the ids in the store.";

    private const string OutOfScope = "found a row of another scope, expected rows of the scope asked for. " +
        "Make the source keep SourceQuery.Scope.";

    private static readonly (string, object?)[] OfAccount2 =
        [("account_id", "A2"), ("campaign_id", "C5"), ("sub_campaign_id", "S5"), ("pass_id", null)];

    private static readonly (string, object?)[] OfAccount9 =
        [("account_id", "A9"), ("campaign_id", "C9"), ("sub_campaign_id", "S9"), ("pass_id", null)];

    [Theory]
    [InlineData("account_id", "accounts")]
    [InlineData("campaign_id", "campaigns")]
    [InlineData("sub_campaign_id", "sub_campaigns")]
    [InlineData("pass_id", "passes")]
    public async Task Run_IdTheDirectoryHasNot_IsAnOrphan(string column, string relation)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, (column, "x1"));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", column, "orphan-id",
            $"found 'x1', expected an id of {relation}. Add the missing record or mend the id.");
    }

    [Theory]
    [InlineData("service_code", "services")]
    [InlineData("contract_line_id", "contract_lines")]
    [InlineData("campaign_id", "campaigns")]
    [InlineData("sub_campaign_id", "sub_campaigns")]
    public async Task Run_UsageWithAnIdTheDirectoryHasNot_IsAnOrphan(string column, string relation)
    {
        TestStore store = new TestStore().Usage("U1", 0, ("campaign_id", "C1"), (column, "v"));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.ServiceSummary);

        found.Is("service_usage", "U1", column, "orphan-id",
            $"found 'v', expected an id of {relation}. Add the missing record or mend the id.");
    }

    [Fact]
    public async Task Run_EnterpriseTheDirectoryHasNot_IsAnOrphan()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load("R1", 0, ("enterprise_id", "E7")), ReportCatalog.ListAudit);

        found.Is("list_loads", "R1", "enterprise_id", "orphan-id",
            "found 'E7', expected an id of enterprises. Add the missing record or mend the id.");
    }

    [Fact]
    public async Task Run_OrphanWithBrokenUtf8_IsPrintedOnOneLine()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("campaign_id", new byte[] { 0x41, 0x0A, 0xFF })),
                ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "campaign_id", "orphan-id",
            "found 'A\uFFFD\uFFFD', expected an id of campaigns. Add the missing record or mend the id.");
    }

    [Theory]
    [InlineData("campaign_id", "C5")]
    [InlineData("campaign_id", "C9")]
    [InlineData("sub_campaign_id", "S2")]
    [InlineData("sub_campaign_id", "S9")]
    [InlineData("pass_id", "P2")]
    public async Task Run_IdOfAnotherParent_NamesTheColumn(string column, string id)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, (column, id)).Attempt("T3", 2);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", column, "wrong-parent", WrongParent);
    }

    [Fact]
    public async Task Run_SubCampaignWithoutItsCampaign_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("sub_campaign_id", "S1")), ReportCatalog.ServiceDetail);

        found.Is("service_usage", "U1", "sub_campaign_id", "wrong-parent", WrongParent);
    }

    [Fact]
    public async Task Run_LoadOfAnAccountOfAnotherEnterprise_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load("R1", 0, ("account_id", "A9")), ReportCatalog.ListAudit, ReportScope.Enterprise("E1"));

        found.Is("list_loads", "R1", "account_id", "wrong-parent", WrongParent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4096)]
    public async Task Run_AnotherTenantsRowAmongTheOwn_NeverGetsThrough(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }
            .Attempt("T1").Attempt("T2", 1, OfAccount2).Attempt("T3", 2);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", "account_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_AnotherTenantsFilteredContact_NeverGetsThrough()
    {
        (string, object?)[] foreign = OfAccount2;
        TestStore store = new TestStore().Attempt("T1").Filter("F1", 1, foreign);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.AccountActivity);

        found.Is("filtered_contacts", "F1", "account_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_AnotherCampaignsRowInCampaignScope_IsRefused()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt(
            "T2", 1, ("campaign_id", "C2"), ("sub_campaign_id", "S2"), ("pass_id", "P2"));

        ReportDataException found = await Refused.RunAsync(
            store, ReportCatalog.AllAttempts, ReportScope.Campaign("A1", "C1"));

        found.Is("attempts", "T2", "campaign_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_AnotherSubCampaignsRowInSubCampaignScope_IsRefused()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, ("sub_campaign_id", "S3"), ("pass_id", null));

        ReportDataException found = await Refused.RunAsync(
            store, ReportCatalog.AllAttempts, ReportScope.SubCampaign("A1", "C1", "S1"));

        found.Is("attempts", "T2", "sub_campaign_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_AnotherEnterprisesRowInEnterpriseScope_IsRefused()
    {
        TestStore store = new TestStore().DirectConnect("D1").DirectConnect("D2", 1, OfAccount2)
            .DirectConnect("D3", 2, OfAccount9);

        ReportDataException found = await Refused.RunAsync(
            store, ReportCatalog.ContactCenter, ReportScope.Enterprise("E1"));

        found.Is("direct_connect_attempts", "D3", "account_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_AnotherEnterprisesLoadInEnterpriseScope_IsRefused()
    {
        TestStore store = new TestStore().Load("R1").Load("R2", 1, ("enterprise_id", "E2"), ("account_id", null));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.ListAudit,
            ReportScope.Enterprise("E1"));

        found.Is("list_loads", "R2", "enterprise_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_LoadWithoutAccountInAccountScope_IsRefused()
    {
        TestStore store = new TestStore().Load("R1").Load("R2", 1, ("account_id", null));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.ListAudit);

        found.Is("list_loads", "R2", "account_id", "out-of-scope", OutOfScope);
    }

    [Fact]
    public async Task Run_EnterpriseScope_TakesLoadsWithAndWithoutAccount()
    {
        TestStore store = new TestStore().Load("R1").Load("R2", 1, ("account_id", null)).Load("R3", 2,
            ("account_id", "A2"));

        Assert.Equal(
            ["A1", "", "A2"],
            await store.ColumnAsync(
                TestRuns.Request(ReportCatalog.ListAudit, ReportScope.Enterprise("E1")), "Account ID"));
    }
}
