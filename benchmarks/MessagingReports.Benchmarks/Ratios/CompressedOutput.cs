using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P9: All Attempts from batches to gzip, all cores against one.</summary>
internal sealed class CompressedOutput : IRatioSubject
{
    public string Id => "P9";

    public bool IsOneCore => false;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        AccountSample sample = new(options.Rows);
        ReportRunner runner = new(new SampleSource(sample));
        ReportRequest request = new()
        {
            Report = CsvPeers.Report,
            Scope = sample.Scope,
            Period = sample.Period,
            Compression = ReportCompression.Gzip,
        };
        long Run() =>
            runner.RunAsync(request, ReportOutput.Stream(Stream.Null)).GetAwaiter().GetResult().Manifest.Rows;
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [
                new("gzip, all cores", Run),
                new("gzip, one core", () =>
                {
                    using ProcessorPin pin = ProcessorPin.ToOne();
                    return Run();
                }),
            ],
            options.Rounds,
            IsOneCore);
        yield return RatioRow.Faster(Id, measured[0], measured[1], goal: 1.8);
    }
}
