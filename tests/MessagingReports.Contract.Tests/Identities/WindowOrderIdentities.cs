using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>G17 and G62: which rows a window holds, in which order, and what their times say.</summary>
public sealed class WindowOrderIdentities
{
    [IdentityProperty]
    public Task<Property> G17_UsageDetail_HasTheAttemptsOfTheWindowInOrder(
        CaseShape shape) => HoldAsync(shape, ReportCatalog.UsageDetail, item =>
        item.Store.Rows.Attempts.Where(row => row.AccountId == item.Account.AccountId)
            .Select(row => (row.StartedAt, 0, row.AttemptId)), "Attempt Time", "Attempt ID");

    [IdentityProperty]
    public Task<Property> G17_AllAttempts_HasTheAttemptsOfTheWindowInOrder(
        CaseShape shape) => HoldAsync(shape, ReportCatalog.AllAttempts, item =>
        item.Store.Rows.Attempts.Where(row => row.AccountId == item.Account.AccountId)
            .Select(row => (row.StartedAt, 0, row.AttemptId)), "Event Time", "Row ID");

    [IdentityProperty]
    public Task<Property> G17_AllContacts_HasBothRelationsOfTheWindowInOrder(
        CaseShape shape) => HoldAsync(shape, ReportCatalog.AllContacts, item =>
        item.Store.Rows.Attempts.Where(row => row.AccountId == item.Account.AccountId)
            .Select(row => (row.StartedAt, 0, row.AttemptId))
            .Concat(item.Store.Rows.FilteredContacts.Where(row => row.AccountId == item.Account.AccountId)
                .Select(row => (row.FilteredAt, 1, row.FilterId))), "Event Time", "Row ID");

    [IdentityProperty]
    public Task<Property> G17_ContactCenter_HasTheDirectConnectsOfTheWindowInOrder(CaseShape shape) =>
        HoldAsync(shape, ReportCatalog.ContactCenter, item =>
            item.Store.Rows.DirectConnectAttempts.Where(row => row.AccountId == item.Account.AccountId)
                .Select(row => (row.StartedAt, 0, row.DirectConnectId)), "Direct Connect Time", "Direct Connect ID");

    [IdentityProperty]
    public Task<Property> G17_ListAudit_HasTheLoadsOfTheWindowInOrder(
        CaseShape shape) => HoldAsync(shape, ReportCatalog.ListAudit, item =>
        item.Store.Rows.ListLoads.Where(row => row.AccountId == item.Account.AccountId)
            .Select(row => (row.StartedAt, 0, row.LoadId)), "Load Start Time", "Load ID");

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G17_ServiceDetail_HasTheContractedUsageOfTheWindowInOrder(CaseShape shape) =>
        HoldAsync(shape, ReportCatalog.ServiceDetail, item =>
            item.Store.Rows.ServiceUsage
                .Where(row => row.AccountId == item.Account.AccountId && row.ContractLineId is not null)
                .Select(row => (row.UsageAt, 0, row.UsageId)), "Usage Time", "Usage ID");

    // G62 on the way: the printed time is the stored one cut to the second, at the zone's offset of that instant.
    private static Task<Property> HoldAsync(
        CaseShape shape,
        ReportDefinition report,
        Func<IdentityCase, IEnumerable<(Instant Time, int Kind, string Id)>> rowsOf,
        string timeColumn,
        string idColumn)
    {
        Func<CaseShape, Func<IdentityCase, Task<int>>, Task<Property>> hold =
            report.MaxReportDays is null ? Identity.HoldAsync : Identity.HoldShortAsync;
        return hold(shape, async item =>
        {
            FinishedReport finished = await item.RunAsync(report);
            DateTimeZone zone = DateTimeZoneProviders.Tzdb[item.Account.ReportsTimeZone];
            var expected = rowsOf(item)
                .Where(row => row.Time >= item.Start && row.Time < item.End)
                .OrderBy(row => row.Time).ThenBy(row => row.Kind).ThenBy(row => row.Id, Utf8.Order)
                .Select(row => (Printed(row.Time, zone), row.Id));
            Assert.Equal(expected, finished.Rows.Select(row => (row[timeColumn], row[idColumn])));
            Assert.All(
                finished.Rows.Zip(finished.Rows.Skip(1)),
                pair => Assert.True(pair.First.Instant(timeColumn) <= pair.Second.Instant(timeColumn)));
            return finished.Rows.Count;
        });
    }

    private static string Printed(Instant time, DateTimeZone zone)
    {
        ZonedDateTime local = time.InZone(zone);
        Offset offset = local.Offset;
        string sign = offset.Seconds < 0 ? "-" : "+";
        int minutes = Math.Abs(offset.Seconds) / 60;
        return FormattableString.Invariant(
            $"{local.Year:0000}-{local.Month:00}-{local.Day:00}T{local.Hour:00}:{local.Minute:00}:{local.Second:00}") +
            FormattableString.Invariant($"{sign}{minutes / 60:00}:{minutes % 60:00}");
    }
}
