using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>A failed run leaves nothing behind: G65.</summary>
public sealed class FailedRunIdentities
{
    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G65_ThirtyTwoDays_WriteNothing(CaseShape shape) => HoldAsync<ReportRequestException>(
        shape,
        rows => rows,
        item => New(item, ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 11, 1)), item.Scope));

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G65_UnknownAccount_WritesNothing(CaseShape shape) => HoldAsync<ReportRequestException>(
        shape,
        rows => rows, item => New(item, Always, ReportScope.Account("nobody"), ReportCatalog.UsageDetail));

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G65_ScopeTheReportLacks_WritesNothing(CaseShape shape) => HoldAsync<ReportRequestException>(
        shape,
        rows => rows,
        item => New(item, Always, ReportScope.Enterprise(item.Account.EnterpriseId), ReportCatalog.AccountActivity));

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G65_UndefinedResult_WritesNothing(CaseShape shape) => HoldAsync<ReportDataException>(
        shape,
        rows => rows with
        {
            Attempts = [.. rows.Attempts.Select(row => row.Changed((nameof(Attempt.Result), (AttemptResult)200)))],
        },
        item => New(item, Always, item.Scope, ReportCatalog.AllContacts));

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G65_OrphanReference_WritesNothing(CaseShape shape) => HoldAsync<ReportDataException>(
        shape,
        rows => rows with
        {
            Attempts = [.. rows.Attempts.Select(row => row.Changed((nameof(Attempt.SubCampaignId), "orphan")))],
        },
        item => New(item, Always, item.Scope, ReportCatalog.AccountActivity));

    private static ReportPeriod Always => ReportPeriod.Instants(IdentityCase.First, IdentityCase.Last);

    private static ReportRequest New(
        IdentityCase item, ReportPeriod period, ReportScope scope, Layouts.ReportDefinition? report = null)
    {
        Assert.Contains(item.Account, item.Store.Rows.Directory.Accounts);
        return new() { Report = report ?? ReportCatalog.ServiceDetail, Scope = scope, Period = period };
    }

    private static Task<Property> HoldAsync<TException>(
        CaseShape shape,
        Func<StoreRows, StoreRows> change, Func<IdentityCase, ReportRequest> request)
        where TException : ReportException => Identity.HoldUnboundedAsync(shape, async item =>
        {
            if (!item.Store.Rows.Attempts.Any(row => row.AccountId == item.Account.AccountId))
            {
                return 0;
            }

            ReportRunner runner = new(change(item.Store.Rows).ToSource(), FixedClock.Instance);
            using MemoryStream stream = new();
            using TemporaryFolder folder = new();
            ReportRequest asked = request(item);
            await Assert.ThrowsAsync<TException>(() => runner.RunAsync(asked, ReportOutput.Stream(stream)));
            await Assert.ThrowsAsync<TException>(() => runner.RunAsync(asked, ReportOutput.Folder(folder.Path)));
            ReportRequest sound = New(item, Always, item.Scope, ReportCatalog.ContactCenter);
            await Assert.ThrowsAsync<TException>(
                () => runner.RunAllAsync([sound, asked], ReportOutput.Folder(folder.File("new"))));
            Assert.Equal(0, stream.Length);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
            return 1;
        });
}
