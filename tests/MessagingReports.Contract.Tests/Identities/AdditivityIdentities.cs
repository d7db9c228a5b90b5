using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Windows that touch: G40 to G44.</summary>
public sealed class AdditivityIdentities
{
    private static readonly ReportDefinition[] Details =
    [
        ReportCatalog.ListAudit, ReportCatalog.UsageDetail, ReportCatalog.AllAttempts, ReportCatalog.AllContacts,
        ReportCatalog.ContactCenter,
    ];

    [IdentityProperty]
    public Task<Property> G40_DetailReportsOfAdjacentWindows_ConcatenateToTheWhole(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        int rows = 0;
        foreach (ReportDefinition report in item.IsShort ? [.. Details, ReportCatalog.ServiceDetail] : Details)
        {
            byte[] whole = (await item.RunAsync(report)).Bytes;
            byte[] before = (await item.Before.RunAsync(report)).Bytes;
            FinishedReport after = await item.After.RunAsync(report);
            int header = after.Bytes.AsSpan().IndexOf("\r\n"u8) + 2;
            Same.Bytes(whole, [.. before, .. after.Bytes.AsSpan(header)], report.Id);
            rows += after.Rows.Count;
        }

        return rows;
    });

    [IdentityProperty]
    public Task<Property> G41_ActivityCounts_AddAndDistinctCountsStayBetween(
        CaseShape shape) => EachSplitAsync(shape, (whole, before, after) =>
    {
        foreach (string column in ActivityColumns.Additive)
        {
            Assert.Equal(before.Count(column) + after.Count(column), whole.Count(column));
        }

        foreach (string column in ActivityColumns.Distinct)
        {
            Assert.True(whole.Count(column) >= Math.Max(before.Count(column), after.Count(column)));
            Assert.True(whole.Count(column) <= before.Count(column) + after.Count(column));
        }

        Assert.Equal(
            before.IsBlank("First Attempt Time") ? after["First Attempt Time"] : before["First Attempt Time"],
            whole["First Attempt Time"]);
        Assert.Equal(
            after.IsBlank("Last Attempt Time") ? before["Last Attempt Time"] : after["Last Attempt Time"],
            whole["Last Attempt Time"]);
    });

    [IdentityProperty]
    public Task<Property> G42_Rates_LieBetweenThoseOfTheParts(
        CaseShape shape) => EachSplitAsync(shape, (whole, before, after) =>
    {
        // Printed rates are rounded the same way, and rounding keeps order. Distinct contacts do not add, so theirs is
        // left out.
        foreach ((string rate, _, _) in ActivityColumns.Rates.Where(rate => rate.Rate != "Contact Success Rate"))
        {
            if (before.NumberOrNull(rate) is { } left && after.NumberOrNull(rate) is { } right)
            {
                Exact[] sorted = [.. new[] { left, right }.Order()];
                Assert.True(whole.Number(rate).CompareTo(sorted[0]) >= 0);
                Assert.True(whole.Number(rate).CompareTo(sorted[1]) <= 0);
            }
        }
    });

    [IdentityProperty]
    public Task<Property> G43_ServiceSummaries_AddExactlyExceptForRounding(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        int ways = 2 + (shape.OtherEdge % 5);
        FinishedReport whole = await item.RunAsync(ReportCatalog.ServiceSummary);
        List<FinishedRow> parts = [];
        foreach (IdentityCase part in Split(item, ways))
        {
            parts.AddRange((await part.RunAsync(ReportCatalog.ServiceSummary)).Rows);
        }

        ILookup<string, FinishedRow> groups = parts.ToLookup(row => row["Contract Line ID"]);
        Assert.Equal(groups.Select(group => group.Key).Order(StringComparer.Ordinal),
            whole.Column("Contract Line ID").Order(StringComparer.Ordinal));
        foreach (FinishedRow row in whole.Rows)
        {
            FinishedRow[] rows = [.. groups[row["Contract Line ID"]]];
            Assert.Equal(rows.Sum(part => part.Count("Usage Count")), row.Count("Usage Count"));
            Assert.Equal(Exact.Sum(rows.Select(part => part.Number("Quantity"))).ToString(), row["Quantity"]);
            Exact difference = row.Number("Amount") - Exact.Sum(rows.Select(part => part.Number("Amount")));
            int point = row["Amount"].IndexOf('.', StringComparison.Ordinal);
            Exact minorUnit =
                Exact.Parse(point < 0 ? "1" : "0." + new string('0', row["Amount"].Length - point - 2) + "1");
            Exact bound = minorUnit * Exact.Of((ways + 1) / 2);
            Assert.True(difference.CompareTo(bound) <= 0 && (bound + difference).CompareTo(Exact.Zero) >= 0);
        }

        return whole.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G44_DayWindows_Tile(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[item.Account.ReportsTimeZone];
        LocalDate first = item.Middle.InZone(zone).Date.PlusDays(-3);
        Instant? end = null;
        for (int day = 0; day < 6; day++)
        {
            FinishedReport report = await item.Store.Source.RunAsync(new ReportRequest
            {
                Report = ReportCatalog.ListAudit,
                Scope = item.Scope,
                Period = ReportPeriod.Dates(first.PlusDays(day), first.PlusDays(day)),
            });
            Assert.Equal(end ?? report.Manifest.Window.Start, report.Manifest.Window.Start);
            end = report.Manifest.Window.End;
            Assert.InRange(end.Value - report.Manifest.Window.Start, Duration.Zero, Duration.FromHours(25));
        }

        Assert.True(end > item.Middle);
        return 6;
    });

    private static IEnumerable<IdentityCase> Split(IdentityCase item, int ways)
    {
        Instant[] bounds =
        [
            item.Start,
            .. item.Store.Store.Edges.Where(edge => edge > item.Start && edge < item.End).Take(ways - 1),
            item.End,
        ];
        return bounds.Zip(bounds.Skip(1), (start, end) => item with { Start = start, End = end });
    }

    private static Task<Property> EachSplitAsync(
        CaseShape shape, Action<FinishedRow, FinishedRow, FinishedRow> check) =>
        Identity.HoldAsync(shape, async item =>
        {
            FinishedReport whole = await item.RunAsync(ReportCatalog.AccountActivity);
            FinishedReport before = await item.Before.RunAsync(ReportCatalog.AccountActivity);
            FinishedReport after = await item.After.RunAsync(ReportCatalog.AccountActivity);
            Assert.Equal(whole.Column("Campaign ID"), before.Column("Campaign ID"));
            for (int i = 0; i < whole.Rows.Count; i++)
            {
                check(whole.Rows[i], before.Rows[i], after.Rows[i]);
            }

            return (int)before.Sum("Messages Attempted");
        });
}
