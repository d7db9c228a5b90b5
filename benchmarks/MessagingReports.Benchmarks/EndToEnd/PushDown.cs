using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// P8: a summary that DuckDB aggregates, against the statements our source sends for it, and against what one would
/// write by hand: one <c>GROUP BY</c> a query without what a run asks for to refuse broken records, run by DuckDB.NET
/// alone.
/// </summary>
/// <remarks>
/// All hold the file open and discard what they get: ours checks the answers, makes the report's text and hashes it.
/// The directory was read with the source's first report.
/// </remarks>
internal sealed class PushDown : ISection
{
    private const string Id = "P8";
    private const double Factor = 1.15;
    private const double Allowance = 5;
    private const int Passes = 15;

    // Code that runs once a report is compiled for good after so many of them: that is a host's state, and compiling
    // takes as long as the shorter report.
    private const int WarmUps = 130;
    private const int WarmUpsOfLonger = 40;

    public IReadOnlyList<string> Ids { get; } = [Id];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        string store = new StoreCache(options.Stores).Get(options.Rows);
        ReportDefinition[] reports = [ReportCatalog.AccountActivity, ReportCatalog.ServiceSummary];
        foreach (ReportDefinition report in reports.Where(options.Wants))
        {
            int warmUps = report == ReportCatalog.ServiceSummary ? WarmUps : WarmUpsOfLonger;
            foreach (int threads in (int[])[1, 2])
            {
                ChildKind[] kinds = [ChildKind.RunDiscarded, ChildKind.SentQueries, ChildKind.BareQueries];
                IReadOnlyList<ChildSeries> series = ChildSeries.Alternate(
                    options, kinds.Select(kind => new ChildWork(
                        kind, report.Id, threads, Passes, store, store, WarmUps: warmUps)));
                string work = FormattableString.Invariant(
                    $"{report.Id}, pushed down, {threads} {(threads == 1 ? "thread" : "threads")}");
                yield return Row(work, SentQueries.Name, series[0], series[1]);
                yield return Row(work, BareQueries.Name, series[0], series[2]);
            }
        }
    }

    private static RatioRow Row(string work, string peer, ChildSeries ours, ChildSeries bare) => new(
        Id,
        work,
        peer,
        ours.WallMilliseconds,
        "ms",
        Goal: (Factor * bare.WallMilliseconds) + Allowance,
        IsCeiling: true,
        Detail: FormattableString.Invariant(
            $"{bare.WallMilliseconds:0.0} ms bare, {ours.WallMilliseconds / bare.WallMilliseconds:0.00} × its time; ") +
        FormattableString.Invariant(
            $"of the processor {ours.ProcessorMilliseconds:0.0} against {bare.ProcessorMilliseconds:0.0} ms"));
}
