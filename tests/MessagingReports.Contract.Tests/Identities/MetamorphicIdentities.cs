using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>A store is changed and the reports change as they must: G50 to G53, and G56.</summary>
public sealed class MetamorphicIdentities
{
    private static readonly ReportDefinition[] OfAttempts =
        [ReportCatalog.UsageDetail, ReportCatalog.AllAttempts, ReportCatalog.AllContacts];

    private static readonly string[] ActivityClasses =
        ["Messages Delivered", "Messages Undelivered", "Messages Pending", "Not Attempted", "Inbound Contacts"];

    [IdentityProperty]
    public Task<Property> G50_PermutedStore_GivesTheSameBytes(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        StoreRows rows = item.Store.Rows with
        {
            Attempts = [.. item.Store.Rows.Attempts.Reverse()],
            FilteredContacts = [.. item.Store.Rows.FilteredContacts.Reverse()],
            DirectConnectAttempts = [.. item.Store.Rows.DirectConnectAttempts.Reverse()],
            ListLoads = [.. item.Store.Rows.ListLoads.Reverse()],
            ServiceUsage = [.. item.Store.Rows.ServiceUsage.Reverse()],
        };
        return await AssertSameAsync(item, rows, item.Reports());
    });

    [IdentityProperty]
    public Task<Property> G51_DataOutsideScopeAndWindow_ChangesNothing(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        StoreRows rows = item.Store.Rows;
        (string, object?) late = (nameof(Attempt.StartedAt), item.End);
        (string, object?) early = (nameof(Attempt.StartedAt), item.Start - Duration.FromTicks(10));
        Attempt[] added =
        [
            .. rows.Attempts.Select(row => row.Changed((nameof(Attempt.AttemptId), "late " + row.AttemptId), late)),
            .. rows.Attempts.Select(row => row.Changed((nameof(Attempt.AttemptId), "early " + row.AttemptId), early)),
            .. rows.Attempts.Where(row => row.AccountId != item.Account.AccountId)
                .Select(row => row.Changed((nameof(Attempt.AttemptId), "other " + row.AttemptId))),
        ];
        return await AssertSameAsync(item, rows with { Attempts = [.. rows.Attempts, .. added] }, item.Reports());
    });

    [IdentityProperty]
    public Task<Property> G51_OneMoreAttempt_AddsOneRowAndOneCount(
        CaseShape shape) => HoldForAttemptsAsync(shape, _ => true, async (item, attempt) =>
    {
        Attempt twin = attempt.Changed((nameof(Attempt.AttemptId), "twin"));
        StoreRows changed = item.Store.Rows with { Attempts = [.. item.Store.Rows.Attempts, twin] };
        foreach (ReportDefinition report in OfAttempts)
        {
            FinishedReport before = await item.RunAsync(report);
            FinishedReport after = await changed.ToSource().RunAsync(item.Request(report));
            string id = report == ReportCatalog.UsageDetail ? "Attempt ID" : "Row ID";
            Assert.Equal("twin", Assert.Single(after.Rows.ExceptBy(before.Column(id), row => row[id]))[id]);
            Assert.Equal(
                before.Rows.Select(row => row.Text),
                after.Rows.Where(row => row[id] != "twin").Select(row => row.Text));
        }

        (FinishedRow old, FinishedRow now) = await ActivityAsync(item, changed, attempt.CampaignId);
        Assert.Equal(1, ActivityClasses.Sum(column => now.Count(column) - old.Count(column)));
        Assert.Contains(ActivityClasses, column => now.Count(column) - old.Count(column) == 1);
    });

    [IdentityProperty]
    public Task<Property> G52_PendingBecomesDelivered_ChangesTheResultAndTwoCounts(
        CaseShape shape) => HoldForAttemptsAsync(shape, IsPending,
        async (item, attempt) =>
    {
        StoreRows changed = item.Store.Rows with
        {
            Attempts = item.Store.Rows.Attempts.With(attempt, (nameof(Attempt.Result), AttemptResult.Delivered)),
        };
        foreach (ReportDefinition report in OfAttempts)
        {
            FinishedReport before = await item.RunAsync(report);
            FinishedReport after = await changed.ToSource().RunAsync(item.Request(report));
            Assert.Equal(
                before.Rows.Select(row => row.TextWithout("Result", "Result Class")),
                after.Rows.Select(row => row.TextWithout("Result", "Result Class")));
            Assert.Single(before.Rows.Zip(after.Rows), pair => pair.First.Text != pair.Second.Text);
        }

        (FinishedRow old, FinishedRow now) = await ActivityAsync(item, changed, attempt.CampaignId);
        Assert.Equal(old.Count("Messages Pending") - 1, now.Count("Messages Pending"));
        Assert.Equal(old.Count("Messages Delivered") + 1, now.Count("Messages Delivered"));
        Assert.Equal(old.Count("Messages Attempted"), now.Count("Messages Attempted"));
        await AssertSameAsync(item, changed, [ReportCatalog.ServiceSummary]);
    });

    [IdentityProperty]
    public Task<Property> G53_AnotherZone_ChangesOnlyPrintedTimes(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        int facts = 0;
        foreach (string zone in new[] { "Asia/Kathmandu", "America/St_Johns" })
        {
            ReportDirectory directory = item.Store.Rows.Directory.WithAccounts(account => account.Changed(
                (nameof(Account.ReportsTimeZone), zone)));
            IAttemptSource changed = (item.Store.Rows with { Directory = directory }).ToSource();
            foreach (ReportDefinition report in item.Reports())
            {
                FinishedReport before = await item.RunAsync(report);
                FinishedReport after = await changed.RunAsync(item.Request(report));
                string[] times = [.. report.Layout.Columns
                    .Where(column => column.Type == ReportColumnType.Instant).Select(column => column.Header)];
                Assert.Equal(
                    before.Rows.Select(row => row.TextWithout(times)),
                    after.Rows.Select(row => row.TextWithout(times)));
                Assert.All(before.Rows.Zip(after.Rows), pair => Assert.All(
                    times, time => Assert.Equal(pair.First.InstantOrNull(time), pair.Second.InstantOrNull(time))));
                facts += before.Rows.Count;
            }
        }

        return facts;
    });

    [IdentityProperty]
    public Task<Property> G56_RenamedCampaign_ChangesOnlyItsNameCells(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        Campaign campaign = item.Campaigns.First();
        ReportDirectory directory = item.Store.Rows.Directory.WithCampaigns(
            row => row == campaign ? row.Changed((nameof(Campaign.Name), "~ renamed")) : row);
        IAttemptSource changed = (item.Store.Rows with { Directory = directory }).ToSource();
        int renamed = 0;
        foreach (ReportDefinition report in item.Reports())
        {
            FinishedReport before = await item.RunAsync(report);
            FinishedReport after = await changed.RunAsync(item.Request(report));
            bool isActivity = report == ReportCatalog.AccountActivity;
            IEnumerable<string> left = before.Rows.Select(row => row.TextWithout("Campaign Name"));
            IEnumerable<string> right = after.Rows.Select(row => row.TextWithout("Campaign Name"));
            Assert.Equal(
                isActivity ? left.Order(StringComparer.Ordinal) : left,
                isActivity ? right.Order(StringComparer.Ordinal) : right);
            foreach (FinishedRow row in after.Rows.Where(row => after.Header.Contains("Campaign Name") &&
                row["Campaign ID"] == campaign.CampaignId))
            {
                Assert.Equal("~ renamed", row["Campaign Name"]);
                renamed++;
            }
        }

        return renamed;
    });

    private static async Task<int> AssertSameAsync(
        IdentityCase item, StoreRows changed, IEnumerable<ReportDefinition> reports)
    {
        int rows = 0;
        foreach (ReportDefinition report in reports)
        {
            FinishedReport before = await item.RunAsync(report);
            Same.Reports(before, await changed.ToSource().RunAsync(item.Request(report)), report.Id);
            rows += before.Rows.Count;
        }

        return rows;
    }

    private static async Task<(FinishedRow Before, FinishedRow After)> ActivityAsync(
        IdentityCase item, StoreRows changed, string campaign)
    {
        FinishedReport before = await item.RunAsync(ReportCatalog.AccountActivity);
        FinishedReport after = await changed.ToSource().RunAsync(item.Request(ReportCatalog.AccountActivity));
        return (before.Row("Campaign ID", campaign), after.Row("Campaign ID", campaign));
    }

    private static bool IsPending(Attempt attempt) => attempt is
    {
        Direction: Direction.Outbound,
        Result: AttemptResult.Submitted or AttemptResult.InProgress,
    };

    private static Task<Property> HoldForAttemptsAsync(
        CaseShape shape,
        Func<Attempt, bool> isMeant, Func<IdentityCase, Attempt, Task> check) => Identity.HoldAsync(shape, async item =>
        {
            Attempt[] attempts = [.. item.Store.Rows.Attempts.Where(row => row.AccountId == item.Account.AccountId &&
                row.StartedAt >= item.Start && row.StartedAt < item.End && isMeant(row)).Take(3)];
            foreach (Attempt attempt in attempts)
            {
                await check(item, attempt);
            }

            return attempts.Length;
        });
}
