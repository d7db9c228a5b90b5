using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.EndToEnd;
using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>The rows of the table of one engine; every report's bytes are discarded.</summary>
internal sealed class EngineRows(IEngine engine, int rounds)
{
    private const int WarmUps = 25; // then the code of a report is compiled for good, or nearly
    private const double ShareGoal = 90;
    private const double SummaryFactor = 1.15;
    private const double SummaryAllowance = 5;
    private const double MemoryGoal = 16;

    // The small window of the two whose peaks are compared: more than a source reads ahead.
    private const int FewDays = 20;

    /// <summary>A detail report, against its statement thrown away; and its rows a second.</summary>
    public async Task<IReadOnlyList<RatioRow>> DetailAsync(ReportDefinition definition)
    {
        ReportCase report = new(definition);
        IReadOnlyList<SourceQuery> reads = (await AskedQueries.OfAsync(engine.Source, report)).Reads;
        long rows = Run(report.Request());
        EngineWork[] works =
        [
            Work($"{definition.Id}, whole report", () => Run(report.Request())),
            Work($"{engine.Driver}, the same SELECT thrown away", () => Drain(reads, isSorted: true, rows)),
            Work($"{engine.Driver}, the same in no order", () => Drain(reads, isSorted: false, rows)),
        ];
        IReadOnlyList<Measurement> times = Interleave(works);
        RatioRow sorted = RatioRow.ShareOfLimit(engine.Name, times[0], times[1], ShareGoal);
        RatioRow unsorted = RatioRow.ShareOfLimit(engine.Name, times[0], times[2], goal: null);
        return
        [
            sorted with { Detail = $"{sorted.Detail}; {works[0].Used} against {works[1].Used}" },
            unsorted with { Detail = $"{unsorted.Detail}; against {works[2].Used}" },
            new RatioRow(
                engine.Name,
                times[0].Name,
                "rows a second",
                rows / times[0].Seconds / 1000,
                "k",
                engine.UsageGoal / 1000,
                Detail: FormattableString.Invariant($"{rows} rows; fastest ") +
                    FormattableString.Invariant($"{rows / times[0].FastestSeconds / 1000:0} k, ") +
                    FormattableString.Invariant($"{times[0].AllocatedBytes / rows:0.00} B/row")),
        ];
    }

    /// <summary>How much more memory a detail report takes over three times as many days.</summary>
    public async Task<RatioRow> MemoryAsync(ReportDefinition definition)
    {
        ReportRequest whole = new ReportCase(definition).Request();
        ReportPeriod days = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, FewDays));
        ReportRequest part = new() { Report = whole.Report, Scope = whole.Scope, Period = days };
        (long few, double before) = await PeakAsync(part);
        (long many, double after) = await PeakAsync(whole);
        return new RatioRow(
            engine.Name,
            $"{definition.Id}, peak of memory",
            FormattableString.Invariant($"{few} rows instead of {many}"),
            after - before,
            "MiB more",
            MemoryGoal,
            IsCeiling: true,
            Detail: FormattableString.Invariant($"{after:0} against {before:0} MiB"));
    }

    /// <summary>A summary, against the engine's own queries one after the other.</summary>
    public async Task<IReadOnlyList<RatioRow>> SummaryAsync(ReportDefinition definition)
    {
        ReportCase report = new(definition);
        IReadOnlyList<(AggregateQuery Query, SourceQuery Rows)> asked =
            (await AskedQueries.OfAsync(engine.Source, report)).Aggregates;
        (AggregateQuery Query, SourceQuery Rows)[] bare =
            [.. asked.Select(item => (WithoutChecks(item.Query), item.Rows))];
        EngineWork[] works =
        [
            Work($"{definition.Id}, whole report", () => Run(report.Request())),
            Work($"{engine.Driver}, the same queries", () => Answer(asked)),
            Work($"{engine.Driver}, the same without counts of broken values", () => Answer(bare)),
        ];
        IReadOnlyList<Measurement> times = Interleave(works);
        return [Summary(1), Summary(2)];

        RatioRow Summary(int peer) =>
            this.Summary(times[0], times[peer], $"{works[0].Used} against {works[peer].Used}");
    }

    private EngineWork Work(string name, Func<long> pass) => new(engine.ProcessName, name, pass);

    private IReadOnlyList<Measurement> Interleave(IEnumerable<EngineWork> works) => Measurement.Interleave(
        [.. works.Select(work => work.Contender)], rounds, isOneCore: false, WarmUps);

    private RatioRow Summary(Measurement ours, Measurement bare, string used)
    {
        double milliseconds = 1000 * bare.Seconds;
        return new RatioRow(
            engine.Name,
            ours.Name,
            bare.Name,
            1000 * ours.Seconds,
            "ms",
            Goal: (SummaryFactor * milliseconds) + SummaryAllowance,
            IsCeiling: true,
            Detail: FormattableString.Invariant(
                $"{milliseconds:0.0} ms bare, {ours.Seconds / bare.Seconds:0.00} × its time; ") + used);
    }

    private static AggregateQuery WithoutChecks(AggregateQuery query) => new(
        query.Relation,
        query.GroupBy,
        [.. query.Measures.Where(measure => measure.Kind != MeasureKind.CountInvalid)]);

    private long Run(ReportRequest request) =>
        new ReportRunner(engine.Source).RunAsync(request, ReportOutput.Stream(Stream.Null))
            .GetAwaiter().GetResult().Manifest.Rows;

    private async Task<(long Rows, double Mebibytes)> PeakAsync(ReportRequest request)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        PeakMemory.Reset();
        ReportResult result =
            await new ReportRunner(engine.Source).RunAsync(request, ReportOutput.Stream(Stream.Null));
        return (result.Manifest.Rows, PeakMemory.Bytes() / (1024.0 * 1024));
    }

    private long Drain(IReadOnlyList<SourceQuery> reads, bool isSorted, long rows)
    {
        long bytes = 0;
        foreach (SourceQuery read in reads)
        {
            bytes += engine.DrainAsync(read, isSorted).GetAwaiter().GetResult();
        }

        return bytes > rows
            ? rows
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"{engine.Name}: {bytes} bytes came for {rows} rows. The peer does other work."));
    }

    private long Answer(IReadOnlyList<(AggregateQuery Query, SourceQuery Rows)> asked)
    {
        long bytes = 0;
        foreach ((AggregateQuery query, SourceQuery rows) in asked)
        {
            bytes += engine.AnswerAsync(query, rows).GetAwaiter().GetResult();
        }

        return bytes;
    }
}
