using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests;

public sealed class ReportCatalogTests
{
    [Fact]
    public void All_EightReports_InTheOrderOfTheContract() => Assert.Equal(
        [
            "service-summary", "account-activity", "list-audit", "usage-detail", "all-attempts", "all-contacts",
            "service-detail", "contact-center",
        ],
        ReportCatalog.All.Select(report => report.Id));

    [Theory]
    [InlineData("service-summary", "Service Summary", ReportKind.Summary, null, "Account", "service-summary")]
    [InlineData("account-activity", "Account Activity", ReportKind.Summary, null, "Account", "account-activity")]
    [InlineData("list-audit", "List Audit", ReportKind.Summary, null, "Account,Enterprise", "list-audit")]
    [InlineData("usage-detail", "Usage", ReportKind.Detail, null, "Account", "usage-detail")]
    [InlineData(
        "all-attempts", "All Attempts v17", ReportKind.Detail, null, "Account,Campaign,SubCampaign",
        "all-attempts-v17")]
    [InlineData(
        "all-contacts", "All Contacts v17", ReportKind.Detail, null, "Account,Campaign,SubCampaign",
        "all-contacts-v17")]
    [InlineData("service-detail", "Service Detail", ReportKind.Detail, 31, "Account", "service-detail")]
    [InlineData(
        "contact-center", "Contact Center", ReportKind.Detail, null, "Enterprise,Account,Campaign,SubCampaign",
        "contact-center")]
    public void Get_Id_IsTheReportOfTheContract(
        string id, string title, ReportKind kind, int? days, string scopes, string fileStem)
    {
        ReportDefinition report = ReportCatalog.Get(id);

        Assert.Equal(
            (title, kind, days, scopes, fileStem),
            (report.Title, report.Kind, report.MaxReportDays, string.Join(',', report.Scopes), report.FileStem));
    }

    [Theory]
    [InlineData("service-summary", "service_usage.usage_at")]
    [InlineData(
        "account-activity", "attempts.started_at,filtered_contacts.filtered_at,direct_connect_attempts.started_at")]
    [InlineData("list-audit", "list_loads.started_at")]
    [InlineData("usage-detail", "attempts.started_at")]
    [InlineData("all-attempts", "attempts.started_at")]
    [InlineData("all-contacts", "attempts.started_at,filtered_contacts.filtered_at")]
    [InlineData("service-detail", "service_usage.usage_at")]
    [InlineData("contact-center", "direct_connect_attempts.started_at")]
    public void WindowKeys_OfAReport_AreTheContracts(string id, string keys) =>
        Assert.Equal(keys, string.Join(',', ReportCatalog.Get(id).WindowKeys));

    [Fact]
    public void Get_UnknownId_NamesTheKnownOnes()
    {
        ReportRequestException found = Assert.Throws<ReportRequestException>(() => ReportCatalog.Get("Usage-detail"));

        Assert.Equal(
            "report: found 'Usage-detail', expected one of service-summary, account-activity, list-audit, " +
            "usage-detail, " +
            "all-attempts, all-contacts, service-detail, contact-center. Choose one of them.", found.Message);
        Assert.Equal("report", found.Parameter);
    }

    [Theory]
    [InlineData("Delivered Person", "Delivered")]
    [InlineData("Delivered Machine", "Delivered")]
    [InlineData("Delivered without success", "Delivered")]
    [InlineData("Undelivered Person", "Undelivered")]
    [InlineData("Undelivered Machine", "Undelivered")]
    [InlineData("Hang Up on Machine", "Undelivered")]
    [InlineData("Busy", "Undelivered")]
    [InlineData("No Answer", "Undelivered")]
    [InlineData("Bad Device", "Undelivered")]
    [InlineData("Not Connected", "Undelivered")]
    [InlineData("Delivered", "Delivered")]
    [InlineData("Accepted by Carrier", "Delivered")]
    [InlineData("Submitted", "Pending")]
    [InlineData("In Progress", "Pending")]
    [InlineData("Undeliverable", "Undelivered")]
    [InlineData("Expired", "Undelivered")]
    [InlineData("Rejected", "Undelivered")]
    [InlineData("Blocked", "Undelivered")]
    [InlineData("Invalid Address", "Undelivered")]
    [InlineData("No Receipt", "Undelivered")]
    [InlineData("Bounced", "Undelivered")]
    [InlineData("Failed", "Undelivered")]
    [InlineData("Not Attempted", "Not Attempted")]
    [InlineData("Not Attempted Skip", "Not Attempted")]
    [InlineData("Cancelled", "Not Attempted")]
    public async Task Run_Result_PrintsItsLabelAndClass(string label, string resultClass)
    {
        Assert.True(Enumerations.AttemptResult.TryGetCode(label, out byte code));
        TestStore store = new TestStore().Attempt("T1", 0, ("result", code));

        Assert.Equal([label], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Result"));
        Assert.Equal(
            [resultClass], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Result Class"));
    }

    [Fact]
    public void AttemptResults_OfTheContract_AreTwentyFive() => Assert.Equal(25, Enum.GetValues<AttemptResult>()
        .Length);

    [Theory]
    [InlineData(ReportScopeLevel.Enterprise, 31, "list-audit,contact-center")]
    [InlineData(ReportScopeLevel.Account, 31,
        "service-summary,account-activity,list-audit,usage-detail,all-attempts,all-contacts,service-detail," +
        "contact-center")]
    [InlineData(ReportScopeLevel.Account, 32,
        "service-summary,account-activity,list-audit,usage-detail,all-attempts,all-contacts,contact-center")]
    [InlineData(ReportScopeLevel.Campaign, 31, "all-attempts,all-contacts,contact-center")]
    [InlineData(ReportScopeLevel.SubCampaign, 400, "all-attempts,all-contacts,contact-center")]
    public async Task FindFittingAsync_ScopeAndDays_AreThoseThatCanRun(ReportScopeLevel level, int days, string ids)
    {
        ReportScope scope = level switch
        {
            ReportScopeLevel.Enterprise => ReportScope.Enterprise("E1"),
            ReportScopeLevel.Account => ReportScope.Account("A1"),
            ReportScopeLevel.Campaign => ReportScope.Campaign("A1", "C1"),
            _ => ReportScope.SubCampaign("A1", "C1", "S1"),
        };
        LocalDate from = new(2024, 10, 1);

        IReadOnlyList<ReportDefinition> found = await new TestStore().Runner().FindFittingAsync(
            scope, ReportPeriod.Dates(from, from.PlusDays(days - 1)));

        Assert.Equal(ids, string.Join(',', found));
    }
}
