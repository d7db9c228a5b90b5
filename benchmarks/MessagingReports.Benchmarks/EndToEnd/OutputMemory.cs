using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>P4: the peak of memory of All Attempts from batches that are made up, for every output option.</summary>
internal sealed class OutputMemory : ISection
{
    private const string Id = "P4";
    private const double GoalMebibytes = 16;

    public IReadOnlyList<string> Ids { get; } = [Id];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        foreach (OutputOption output in options.Wants(ReportCatalog.AllAttempts) ? OutputOption.All : [])
        {
            IReadOnlyList<ChildSeries> series = ChildSeries.Alternate(
                options with { Rounds = 1 },
                ((long[])[options.Rows, options.Large]).Select(rows => new ChildWork(
                    ChildKind.Synthetic,
                    ReportCatalog.AllAttempts.Id,
                    Threads: 2,
                    Passes: 1,
                    Rows: rows,
                    Output: output.Name)));
            yield return new RatioRow(
                Id,
                $"all-attempts, batches made up, {output.Name}",
                FormattableString.Invariant($"peak RSS of {series[1].Rows} over {series[0].Rows} rows"),
                series[1].PeakMebibytes - series[0].PeakMebibytes,
                "MiB",
                GoalMebibytes,
                IsCeiling: true,
                Detail: FormattableString.Invariant(
                    $"{series[1].PeakMebibytes:0.0} against {series[0].PeakMebibytes:0.0} MiB"));
        }
    }
}
