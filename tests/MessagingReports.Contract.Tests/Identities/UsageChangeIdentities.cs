using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Direct Connects and usage are changed and the reports change as they must: G54, G55 and G57.</summary>
public sealed class UsageChangeIdentities
{
    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G54_OneMoreDirectConnect_BecomesTheFinalOne(
        CaseShape shape) => Identity.HoldUnboundedAsync(shape, async item =>
    {
        StoreRows rows = item.Store.Rows;
        DirectConnectAttempt[] finals =
        [
            .. rows.DirectConnectAttempts
                .Where(row => row.IsFinal && row.AccountId == item.Account.AccountId)
                .Take(2),
        ];
        foreach (DirectConnectAttempt final in finals)
        {
            Attempt call = item.Store.Attempts[final.AttemptId];
            DirectConnectAttempt added = final.Changed(
                (nameof(final.DirectConnectId), "added"),
                (nameof(final.Sequence), final.Sequence + 1),
                (nameof(final.StartedAt), final.StartedAt + Duration.FromSeconds(1)),
                (nameof(final.Result), DirectConnectResult.AtCapacity),
                (nameof(final.ConnectedAt), null),
                (nameof(final.TalkSeconds), 0));
            IAttemptSource changed = (rows with
            {
                DirectConnectAttempts =
                    [.. rows.DirectConnectAttempts.With(final, (nameof(final.IsFinal), false)), added],
                Attempts = rows.Attempts.With(
                    call,
                    (nameof(call.DcAttempts), call.DcAttempts + 1),
                    (nameof(call.DcStartedAt), added.StartedAt),
                    (nameof(call.DcResult), added.Result),
                    (nameof(call.DcTalkSeconds), added.TalkSeconds)),
            }).ToSource();
            await AssertCallAsync(item, changed, call.AttemptId);
            FinishedReport before = await item.RunAsync(ReportCatalog.ContactCenter);
            FinishedReport after = await changed.RunAsync(item.Request(ReportCatalog.ContactCenter));
            Assert.Equal(before.Rows.Count + 1, after.Rows.Count);
            Assert.Equal("N", after.Row("Direct Connect ID", final.DirectConnectId)["Final Attempt"]);
            Assert.Equal("Y", after.Row("Direct Connect ID", "added")["Final Attempt"]);
            Assert.Equal(
                before.Rows.Select(row => row.TextWithout("Final Attempt")),
                after.Rows
                    .Where(row => row["Direct Connect ID"] != "added")
                    .Select(row => row.TextWithout("Final Attempt")));
        }

        return finals.Length;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G55_UsageMovedAcrossTheEnd_BelongsToTheNextWindow(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        if (item.Before.Start == item.Before.End || item.After.Start == item.After.End)
        {
            return 0;
        }

        ServiceUsage? usage = item.Store.Rows.ServiceUsage.FirstOrDefault(
            row => row.AccountId == item.Account.AccountId && row.ContractLineId is not null);
        if (usage is null)
        {
            return 0;
        }

        foreach ((Instant at, bool isBefore) in new[]
        {
            (item.Middle - Duration.FromTicks(10), true),
            (item.Middle, false),
        })
        {
            IAttemptSource moved = (item.Store.Rows with
            {
                ServiceUsage = item.Store.Rows.ServiceUsage.With(usage, (nameof(usage.UsageAt), at)),
            }).ToSource();
            FinishedReport before = await moved.RunAsync(item.Before.Request(ReportCatalog.ServiceDetail));
            FinishedReport after = await moved.RunAsync(item.After.Request(ReportCatalog.ServiceDetail));
            Assert.Equal(isBefore, before.Set("Usage ID").Contains(usage.UsageId));
            Assert.Equal(!isBefore, after.Set("Usage ID").Contains(usage.UsageId));
        }

        return 1;
    });

    [IdentityProperty]
    public Task<Property> G57_SplitUsage_ChangesOnlyTheUsageCount(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        ServiceUsage? usage = item.Store.Rows.ServiceUsage.FirstOrDefault(row =>
            row.AccountId == item.Account.AccountId &&
            row.ContractLineId is not null && row.UsageAt >= item.Start && row.UsageAt < item.End && row.Quantity > 0);
        if (usage is null)
        {
            return 0;
        }

        decimal part = decimal.Truncate(usage.Quantity * 5_000) / 10_000;
        ServiceUsage added = usage.Changed(
            (nameof(usage.UsageId), "added"), (nameof(usage.Quantity), usage.Quantity - part));
        IAttemptSource split = (item.Store.Rows with
        {
            ServiceUsage = [.. item.Store.Rows.ServiceUsage.With(usage, (nameof(usage.Quantity), part)), added],
        }).ToSource();
        FinishedReport before = await item.RunAsync(ReportCatalog.ServiceSummary);
        FinishedReport after = await split.RunAsync(item.Request(ReportCatalog.ServiceSummary));
        Assert.Equal(
            before.Rows.Select(row => row.TextWithout("Usage Count")),
            after.Rows.Select(row => row.TextWithout("Usage Count")));
        Assert.Equal(
            before.Row("Contract Line ID", usage.ContractLineId!).Count("Usage Count") + 1,
            after.Row("Contract Line ID", usage.ContractLineId!).Count("Usage Count"));
        return 1;
    });

    private static async Task AssertCallAsync(IdentityCase item, IAttemptSource changed, string attemptId)
    {
        foreach ((ReportDefinition report, string id) in new[]
        {
            (ReportCatalog.UsageDetail, "Attempt ID"), (ReportCatalog.AllAttempts, "Row ID"),
            (ReportCatalog.AllContacts, "Row ID"),
        })
        {
            FinishedReport before = await item.RunAsync(report);
            FinishedReport after = await changed.RunAsync(item.Request(report));
            string[] cells = [.. before.Header.Where(
                column => column.StartsWith("Direct Connect", StringComparison.Ordinal))];
            Assert.Equal(
                before.Rows.Select(row => row.TextWithout(cells)), after.Rows.Select(row => row.TextWithout(cells)));
            (FinishedRow First, FinishedRow Second) pair =
                Assert.Single(before.Rows.Zip(after.Rows), pair => pair.First.Text != pair.Second.Text);
            Assert.Equal(attemptId, pair.Second[id]);
            Assert.Equal("At Capacity", pair.Second["Direct Connect Result"]);
        }
    }
}
