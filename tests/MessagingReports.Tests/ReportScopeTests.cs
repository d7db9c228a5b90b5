using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Tests;

/// <summary>Scopes, periods and the requests made of them: what is refused, and in which words.</summary>
public sealed class ReportScopeTests
{
    [Fact]
    public void Id_OfEachLevel_IsTheNarrowest()
    {
        Assert.Equal("E1", ReportScope.Enterprise("E1").Id);
        Assert.Equal("A1", ReportScope.Account("A1").Id);
        Assert.Equal("C1", ReportScope.Campaign("A1", "C1").Id);
        Assert.Equal("S1", ReportScope.SubCampaign("A1", "C1", "S1").Id);
    }

    [Fact]
    public void Equals_SameIds_AreEqual()
    {
        Assert.Equal(ReportScope.Campaign("A1", "C1"), ReportScope.Campaign("A1", "C1"));
        Assert.NotEqual(ReportScope.Enterprise("A1"), ReportScope.Account("A1"));
    }

    [Fact]
    public void Factory_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ReportScope.Account(null!));
        Assert.Throws<ArgumentNullException>(() => ReportScope.Campaign("A1", null!));
    }

    [Theory]
    [InlineData("A7")]
    [InlineData("a1")]
    [InlineData("")]
    [InlineData("A1 ")]
    public async Task Run_UnknownAccount_IsARequestError(string id)
    {
        ReportRequestException found = await RefusedAsync(ReportCatalog.UsageDetail, ReportScope.Account(id));

        Assert.Equal(
            $"account: found '{id}', expected an id of the source. Check the id, upper and lower case included.",
            found.Message);
        Assert.Equal("account", found.Parameter);
    }

    [Fact]
    public async Task Run_IdWithALoneSurrogate_IsUnknown()
    {
        ReportRequestException found = await RefusedAsync(ReportCatalog.UsageDetail, ReportScope.Account("A\uD800"));

        Assert.Equal(
            "account: found 'A\uFFFD', expected an id of the source. Check the id, upper and lower case included.",
            found.Message);
    }

    [Fact]
    public async Task Run_UnknownEnterprise_IsARequestError()
    {
        ReportRequestException found = await RefusedAsync(ReportCatalog.ListAudit, ReportScope.Enterprise("A1"));

        Assert.Equal(
            "enterprise: found 'A1', expected an id of the source. Check the id, upper and lower case included.",
            found.Message);
    }

    [Fact]
    public async Task Run_CampaignOfAnotherAccount_IsARequestError()
    {
        ReportRequestException found = await RefusedAsync(ReportCatalog.AllAttempts, ReportScope.Campaign("A1", "C5"));

        Assert.Equal("campaign: found 'C5', expected a campaign of account 'A1'. Check both ids.", found.Message);
        Assert.Equal("campaign", found.Parameter);
    }

    [Fact]
    public async Task Run_SubCampaignOfAnotherCampaign_IsARequestError()
    {
        ReportRequestException found = await RefusedAsync(
            ReportCatalog.AllAttempts, ReportScope.SubCampaign("A1", "C1", "S2"));

        Assert.Equal("sub-campaign: found 'S2', expected a sub-campaign of campaign 'C1'. Check both ids.",
            found.Message);
        Assert.Equal("sub-campaign", found.Parameter);
    }

    [Theory]
    [InlineData("usage-detail",
        "usage-detail: found campaign scope, expected account. Choose another scope or report.")]
    [InlineData("list-audit",
        "list-audit: found campaign scope, expected account or enterprise. Choose another scope or report.")]
    public async Task Run_ScopeTheReportHasNot_IsARequestErrorBeforeTheSourceIsAsked(string id, string message)
    {
        Running.StubSource source = new() { ReadDirectory = _ => throw new TimeoutException() };

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => source.RunAsync(TestRuns.Request(ReportCatalog.Get(id), ReportScope.Campaign("A1", "C1"))));

        Assert.Equal(message, found.Message);
        Assert.Equal("scope", found.Parameter);
    }

    [Fact]
    public async Task Run_FromAfterTo_IsARequestError()
    {
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(() => new TestStore().RunAsync(
            TestRuns.Request(
                ReportCatalog.UsageDetail,
                period: ReportPeriod.Dates(new LocalDate(2024, 10, 2), new LocalDate(2024, 10, 1)))));

        Assert.Equal("from", found.Parameter);
    }

    [Fact]
    public async Task Run_StartAfterEnd_IsARequestError()
    {
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(() => new TestStore().RunAsync(
            TestRuns.Request(
                ReportCatalog.UsageDetail, period: ReportPeriod.Instants(TestStore.At(1), TestStore.At(0)))));

        Assert.Equal("start", found.Parameter);
    }

    [Fact]
    public async Task Run_MicrosecondPast31Days_IsARequestError()
    {
        ReportPeriod month = ReportPeriod.Instants(TestStore.Start, Instant.FromUtc(2024, 11, 1, 4, 0));
        ReportPeriod more = ReportPeriod.Instants(
            TestStore.Start, Instant.FromUtc(2024, 11, 1, 4, 0) + Duration.FromTicks(10));

        await new TestStore().RunAsync(TestRuns.Request(ReportCatalog.ServiceDetail, period: month));
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => new TestStore().RunAsync(TestRuns.Request(ReportCatalog.ServiceDetail, period: more)));

        Assert.Equal("end", found.Parameter);
    }

    [Fact]
    public async Task Run_AccountScope_AsksForThatAccountOnly()
    {
        TestStore store = new();

        await store.RunAsync(TestRuns.Request(ReportCatalog.ContactCenter, ReportScope.Enterprise("E1")));
        await store.RunAsync(TestRuns.Request(ReportCatalog.ContactCenter, ReportScope.Account("A2")));

        Assert.Equal(["A1", "A2"], store.Queries[0].AccountIds);
        Assert.Equal(["A2"], store.Queries[1].AccountIds);
    }

    private static Task<ReportRequestException> RefusedAsync(ReportDefinition report, ReportScope scope) =>
        Assert.ThrowsAsync<ReportRequestException>(() => new TestStore().RunAsync(TestRuns.Request(report, scope)));
}
