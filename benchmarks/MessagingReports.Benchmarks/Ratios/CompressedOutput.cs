using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>
/// P9: All Attempts from batches to gzip, all cores against one; and how much faster the cores are together at all.
/// </summary>
internal sealed class CompressedOutput : IRatioSubject
{
    public string Id => "P9";

    public bool IsOneCore => false;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        AccountSample sample = new(options.Rows);
        ReportRunner runner = new(new SampleSource(sample));
        ReportRequest Request(ReportCompression compression) => new()
        {
            Report = CsvPeers.Report,
            Scope = sample.Scope,
            Period = sample.Period,
            Compression = compression,
        };
        ReportRequest request = Request(ReportCompression.Gzip);
        long Run() =>
            runner.RunAsync(request, ReportOutput.Stream(Stream.Null)).GetAwaiter().GetResult().Manifest.Rows;
        using MemoryStream finished = new();
        runner.RunAsync(Request(ReportCompression.None), ReportOutput.Stream(finished)).GetAwaiter().GetResult();
        CompressionScaling limit = new(finished.ToArray(), Run());
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [
                new("gzip, all cores", Run),
                new("gzip, one core", () =>
                {
                    using ProcessorPin pin = ProcessorPin.ToOne();
                    return Run();
                }),
                new("limit: gzip alone, a thread a core", () => limit.Run(Environment.ProcessorCount)),
                new("limit: gzip alone, one thread", () => limit.Run(1)),
            ],
            options.Rounds,
            IsOneCore);
        yield return RatioRow.Faster(Id, measured[0], measured[1], goal: 1.8);
        yield return RatioRow.Faster(Id, measured[2], measured[3], goal: null);
    }
}
