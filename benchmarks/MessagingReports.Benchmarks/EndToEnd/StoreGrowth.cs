using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>P4 and P10: how memory and time grow from a small store to a large one, each report to a file.</summary>
/// <remarks>
/// Time is compared by row of the report, and by attempt of the store where an engine aggregates. What DuckDB needs to
/// aggregate grows to its memory limit, so that P4 has a goal for the other six only.
/// </remarks>
internal sealed class StoreGrowth : ISection
{
    private const string Memory = "P4";
    private const string Time = "P10";
    private const double Goal = 1.1;
    private const int Threads = 2;
    private const int Passes = 1;

    public IReadOnlyList<string> Ids { get; } = [Memory, Time];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        StoreCache stores = new(options.Stores);
        string small = stores.Get(options.Rows);
        string large = stores.Get(options.Large);
        foreach (ReportDefinition report in ReportCatalog.All.Where(options.Wants))
        {
            IReadOnlyList<ChildSeries> series = ChildSeries.Alternate(
                options,
                ((string[])[small, large]).Select(store =>
                    new ChildWork(ChildKind.Run, report.Id, Threads, Passes, store, Warm: small)));
            bool isAggregated = report.Summary is not null;
            double fewer = isAggregated ? options.Rows : series[0].Rows;
            double more = isAggregated ? options.Large : series[1].Rows;
            RatioRow row = new(
                Memory,
                $"{report.Id}, DuckDB file to file",
                FormattableString.Invariant($"peak RSS of {options.Large} to {options.Rows} attempts"),
                series[1].PeakMebibytes / series[0].PeakMebibytes,
                "×",
                isAggregated ? null : Goal,
                IsCeiling: true,
                Detail: FormattableString.Invariant(
                    $"{series[1].PeakMebibytes:0.0} against {series[0].PeakMebibytes:0.0} MiB"));
            if (options.Wants(Memory))
            {
                yield return row;
            }

            if (options.Wants(Time))
            {
                yield return row with
                {
                    Id = Time,
                    Peer = FormattableString.Invariant($"time by row of {options.Large} to {options.Rows} attempts"),
                    Value = series[1].Milliseconds / more / (series[0].Milliseconds / fewer),
                    Goal = Goal,
                    Detail = FormattableString.Invariant(
                        $"{series[1].Milliseconds:0.0} ms of {more:0}, {series[0].Milliseconds:0.0} ms of {fewer:0}"),
                };
            }
        }
    }
}
