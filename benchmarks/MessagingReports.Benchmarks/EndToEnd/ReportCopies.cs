using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// Every report from a store file to a file, against DuckDB's <c>COPY</c> of the same text from the same file; All
/// Attempts is P7.
/// </summary>
internal sealed class ReportCopies : ISection
{
    private const double Goal = 1.5;
    private const int Passes = 2;

    public IReadOnlyList<string> Ids { get; } = ["P7", "E2E"];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        string store = new StoreCache(options.Stores).Get(options.Rows);
        foreach (ReportDefinition report in ReportCatalog.All.Where(options.Wants))
        {
            string id = report == ReportCatalog.AllAttempts ? "P7" : "E2E";
            foreach (int threads in (int[])[1, 2])
            {
                if (options.Wants(id))
                {
                    foreach (RatioRow row in Measure(id, report, threads, store, options))
                    {
                        yield return row;
                    }
                }
            }
        }
    }

    private static IEnumerable<RatioRow> Measure(
        string id, ReportDefinition report, int threads, string store, EndToEndOptions options)
    {
        bool isGoal = id == "P7";
        ChildKind[] kinds =
            isGoal ? [ChildKind.Run, ChildKind.Copy, ChildKind.CopyOrdered] : [ChildKind.Run, ChildKind.Copy];
        IReadOnlyList<ChildSeries> series = ChildSeries.Alternate(
            options, kinds.Select(kind => new ChildWork(kind, report.Id, threads, Passes, store, Warm: store)));
        for (int peer = 1; peer < series.Count; peer++)
        {
            bool isOrdered = kinds[peer] == ChildKind.CopyOrdered;
            yield return new RatioRow(
                id,
                FormattableString.Invariant($"{report.Id}, {threads} {(threads == 1 ? "thread" : "threads")}"),
                StoreCopy.Name(threads, isOrdered),
                series[peer].Milliseconds / series[0].Milliseconds,
                "×",
                Goal: isGoal && !isOrdered ? Goal : null,
                Detail: Detail(series[0], series[peer]));
        }
    }

    private static string Detail(ChildSeries ours, ChildSeries peer) => FormattableString.Invariant(
        $"{ours.Milliseconds:0.0} against {peer.Milliseconds:0.0} ms, {ours.Rows} rows, {ours.Bytes} bytes, ") +
        FormattableString.Invariant($"peaks {ours.PeakMebibytes:0} against {peer.PeakMebibytes:0} MiB");
}
