using FsCheck;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Within Contact Center, and between it and the reports of attempts: G15, G16, and G26 to G28.</summary>
public sealed class ContactCenterIdentities
{
    [IdentityProperty]
    public Task<Property> G15_ContactCenter_CellsOfARowAgree(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport center = await item.RunAsync(ReportCatalog.ContactCenter);
        Assert.Equal(center.Rows.Count, center.Set("Direct Connect ID").Count);
        Assert.Equal(
            center.Rows.Count,
            center.Rows.Select(row => (row["Attempt ID"], row["Direct Connect Sequence"])).Distinct().Count());
        foreach (FinishedRow row in center.Rows)
        {
            bool isConnected = row["Direct Connect Result"] == "Connected";
            Assert.Equal(isConnected, !row.IsBlank("Connect Time"));
            Assert.Equal(
                row.Count("Hold Duration") + row.CountOrNull("Talk Duration"), row.CountOrNull("Total Duration"));
            Assert.True(isConnected || row.IsBlank("End Time") || row["Talk Duration"] == "0");
        }

        foreach (IGrouping<string, FinishedRow> call in center.Rows.GroupBy(row => row["Attempt ID"]))
        {
            int finals = call.Count(row => row["Final Attempt"] == "Y");
            bool isWhole = call.Count() == item.Store.Attempts[call.Key].DcAttempts;
            Assert.InRange(finals, isWhole ? 1 : 0, 1);
        }

        return center.Rows.Count;
    });

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G16_Sequences_RunFromOneWithoutGaps(
        CaseShape shape) => Identity.HoldUnboundedAsync(shape, async item =>
    {
        FinishedReport center = await item.RunAsync(ReportCatalog.ContactCenter);
        foreach (IGrouping<string, FinishedRow> call in center.Rows.GroupBy(row => row["Attempt ID"]))
        {
            Assert.Equal(
                Enumerable.Range(1, call.Count()).Select(number => (long)number),
                call.Select(row => row.Count("Direct Connect Sequence")));
            Assert.Equal("Y", call.Last()["Final Attempt"]);
        }

        return center.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G26_DirectConnectsOfActivity_AreRowsOfContactCenter(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        foreach (FinishedRow row in activity.Rows)
        {
            FinishedReport center = await item.RunAsync(
                ReportCatalog.ContactCenter, ReportScope.Campaign(item.Account.AccountId, row["Campaign ID"]));
            Assert.Equal(center.Rows.Count, row.Count("Direct Connect Attempts"));
            Assert.Equal(
                center.Rows.Count(connect => connect["Direct Connect Result"] == "Connected"),
                row.Count("Direct Connects Completed"));
        }

        return (int)activity.Sum("Direct Connect Attempts");
    });

    [IdentityProperty]
    public Task<Property> G27_DirectConnectCellsOfAnAttempt_AreThoseOfItsLastRow(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport center = await item.Unbounded.RunAsync(ReportCatalog.ContactCenter);
        ILookup<string, FinishedRow> calls = center.Rows.ToLookup(row => row["Attempt ID"]);
        int connected = 0;
        foreach (FinishedRow row in usage.Rows)
        {
            FinishedRow[] connects = [.. calls[row["Attempt ID"]]];
            Assert.Equal(connects.Length, row.Count("Direct Connect Attempts"));
            if (connects.Length > 0)
            {
                FinishedRow last = connects.MaxBy(connect => connect.Count("Direct Connect Sequence"))!;
                Assert.Equal(last["Direct Connect Result"], row["Direct Connect Result"]);
                Assert.Equal(last["Direct Connect Number"], row["Direct Connect Number"]);
                Assert.Equal(last["Hold Duration"], row["Direct Connect Hold Duration"]);
                Assert.Equal(last["Talk Duration"], row["Direct Connect Talk Duration"]);
                connected++;
            }
        }

        return connected;
    });

    [IdentityProperty(typeof(UnboundedCases))]
    public Task<Property> G28_DirectConnectAttempts_AddUpToContactCenter(
        CaseShape shape) => Identity.HoldUnboundedAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport center = await item.RunAsync(ReportCatalog.ContactCenter);
        Assert.Equal(center.Rows.Count, usage.Sum("Direct Connect Attempts"));
        Assert.Equal(
            usage.Rows
                .Where(row => row.Count("Direct Connect Attempts") > 0)
                .Select(row => row["Attempt ID"])
                .Order(StringComparer.Ordinal),
            center.Set("Attempt ID").Order(StringComparer.Ordinal));
        return center.Rows.Count;
    });
}
