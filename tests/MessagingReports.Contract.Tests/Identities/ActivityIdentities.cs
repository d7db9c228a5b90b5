using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Within Account Activity: G1 to G8.</summary>
public sealed class ActivityIdentities
{
    [IdentityProperty]
    public Task<Property> G1_MessagesAttempted_EqualDeliveredUndeliveredAndPending(
        CaseShape shape) => EachRowAsync(shape, (_, row) => Assert.Equal(
        row.Count("Messages Attempted"),
        row.Count("Messages Delivered") + row.Count("Messages Undelivered") + row.Count("Messages Pending")));

    [IdentityProperty]
    public Task<Property> G2_Contacts_AreAtMostMessages(CaseShape shape) => EachRowAsync(shape, (_, row) =>
    {
        Assert.True(row.Count("Contacts Delivered") <= row.Count("Contacts Attempted"));
        Assert.True(row.Count("Contacts Attempted") <= row.Count("Messages Attempted"));
        Assert.True(row.Count("Contacts Delivered") <= row.Count("Messages Delivered"));
        Assert.True(row.Count("Contacts Filtered") <= row.Count("Filtered Records"));
    });

    [IdentityProperty]
    public Task<Property> G3_NothingAttempted_LeavesTimesAndRatesBlank(
        CaseShape shape) => EachRowAsync(shape, (_, row) =>
    {
        bool isNone = row.Count("Messages Attempted") == 0;
        Assert.Equal(isNone, row.Count("Contacts Attempted") == 0);
        Assert.Equal(isNone, row.IsBlank("First Attempt Time"));
        Assert.Equal(isNone, row.IsBlank("Last Attempt Time"));
        Assert.Equal(isNone, row.IsBlank("Delivery Success Rate"));
    });

    [IdentityProperty]
    public Task<Property> G4_Rates_AreBlankOrWithinAHundred(CaseShape shape) => EachRowAsync(shape, (_, row) =>
    {
        foreach ((string rate, string numerator, string denominator) in ActivityColumns.Rates)
        {
            Assert.Equal(row.Count(denominator) == 0, row.IsBlank(rate));
            if (!row.IsBlank(rate))
            {
                Assert.Matches(@"\A(100\.00|[1-9]?[0-9]\.[0-9]{2})\z", row[rate]);
                long of = row.Count(denominator);
                long hundredths = ((20_000 * row.Count(numerator)) + of) / (2 * of);
                Assert.Equal(Exact.Of(hundredths / 100m), row.Number(rate));
            }
        }
    });

    [IdentityProperty]
    public Task<Property> G5_ChannelBlocks_AddUpToMessagesOfVoiceTextAndEmail(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        foreach (FinishedRow row in activity.Rows)
        {
            foreach ((string count, string[] classes) in new[]
            {
                ("Attempted", new[] { "Delivered", "Undelivered", "Pending" }),
                ("Delivered", ["Delivered"]),
            })
            {
                long blocks = row.Count($"Voice {count}") + row.Count($"Text {count}") + row.Count($"Email {count}");
                int others = usage.Rows.Count(attempt => attempt["Campaign ID"] == row["Campaign ID"] &&
                    attempt["Direction"] == "Outbound" && classes.Contains(attempt["Result Class"]) &&
                    attempt["Channel"] is not ("Voice" or "Text" or "Email"));
                Assert.Equal(row.Count($"Messages {count}") - others, blocks);
            }
        }

        return usage.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G6_PersonAndMachine_EqualVoiceDelivered(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        // The precondition: results of voice on voice alone, and on voice no others.
        StoreRows rows = item.Store.Rows with
        {
            Attempts = [.. item.Store.Rows.Attempts.Select(row => row.Changed(
                (nameof(Attempt.Channel), row.Result <= AttemptResult.NotConnected ? Channel.Voice : Channel.Text)))],
        };
        FinishedReport activity = await rows.ToSource().RunAsync(item.Request(ReportCatalog.AccountActivity));
        foreach (FinishedRow row in activity.Rows)
        {
            Assert.Equal(
                row.Count("Voice Delivered"), row.Count("Delivered to Person") + row.Count("Delivered to Machine"));
            Assert.True(row.Count("Script Successes") <= row.Count("Messages Delivered"));
        }

        return (int)activity.Sum("Voice Delivered");
    });

    [IdentityProperty]
    public Task<Property> G7_FirstAndLastAttempt_AreInOrderAndInTheWindow(
        CaseShape shape) => EachRowAsync(shape, (item, row) =>
    {
        if (!row.IsBlank("First Attempt Time"))
        {
            Assert.True(row.Instant("First Attempt Time") <= row.Instant("Last Attempt Time"));
            Assert.True(row.Instant("First Attempt Time") >= item.Start - Duration.FromMilliseconds(999));
            Assert.True(row.Instant("Last Attempt Time") < item.End);
        }
    });

    [IdentityProperty]
    public Task<Property> G8_Rows_AreTheCampaignsOfTheAccountInOrder(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        IEnumerable<string> expected = item.Campaigns
            .OrderBy(campaign => campaign.Name, Utf8.Order)
            .ThenBy(campaign => campaign.CampaignId, Utf8.Order)
            .Select(campaign => campaign.CampaignId);
        Assert.Equal(expected, activity.Column("Campaign ID"));
        return activity.Rows.Count;
    });

    private static Task<Property> EachRowAsync(
        CaseShape shape, Action<IdentityCase, FinishedRow> check) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        foreach (FinishedRow row in activity.Rows)
        {
            check(item, row);
        }

        return (int)activity.Sum("Messages Attempted");
    });
}
