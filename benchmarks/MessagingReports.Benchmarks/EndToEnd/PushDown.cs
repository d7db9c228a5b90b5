using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// P8: a summary that DuckDB aggregates, against the statements our source sends for it, run by DuckDB.NET alone.
/// </summary>
/// <remarks>
/// Both hold the file open and discard what they get: ours opens and reads the directory, checks the answers, makes
/// the report's text and hashes it.
/// </remarks>
internal sealed class PushDown : ISection
{
    private const string Id = "P8";
    private const double Factor = 1.15;
    private const double Allowance = 5;
    private const int Passes = 7;

    public IReadOnlyList<string> Ids { get; } = [Id];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        string store = new StoreCache(options.Stores).Get(options.Rows);
        ReportDefinition[] reports = [ReportCatalog.AccountActivity, ReportCatalog.ServiceSummary];
        foreach (ReportDefinition report in reports.Where(options.Wants))
        {
            foreach (int threads in (int[])[1, 2])
            {
                ChildKind[] kinds = [ChildKind.RunDiscarded, ChildKind.BareQueries];
                IReadOnlyList<ChildSeries> series = ChildSeries.Alternate(
                    options, kinds.Select(kind => new ChildWork(kind, report.Id, threads, Passes, store, store)));
                double ours = series[0].WallMilliseconds;
                double bare = series[1].WallMilliseconds;
                yield return new RatioRow(
                    Id,
                    FormattableString.Invariant(
                        $"{report.Id}, pushed down, {threads} {(threads == 1 ? "thread" : "threads")}"),
                    BareQueries.Name,
                    ours,
                    "ms",
                    Goal: (Factor * bare) + Allowance,
                    IsCeiling: true,
                    Detail: FormattableString.Invariant(
                        $"{bare:0.0} ms bare, {ours / bare:0.00} × its time; of the processor {Used(series)}"));
            }
        }
    }

    private static string Used(IReadOnlyList<ChildSeries> series) => FormattableString.Invariant(
        $"{series[0].ProcessorMilliseconds:0.0} against {series[1].ProcessorMilliseconds:0.0} ms");
}
