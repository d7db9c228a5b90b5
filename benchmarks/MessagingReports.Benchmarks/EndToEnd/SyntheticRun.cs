using MessagingReports.Benchmarks.Data;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// Our run of a report from <see cref="SampleStore"/>, which makes its batches up while they are read and keeps none;
/// the bytes are discarded.
/// </summary>
internal sealed class SyntheticRun(long rows, ReportCase report, OutputOption option) : ITimedWork
{
    // The report's account has about half of the attempts.
    private readonly ReportRunner _runner = new(new SampleStore(new SampleStoreOptions { Attempts = rows * 2 }));

    public (long Rows, long Bytes) Run() => (
        _runner.RunAsync(report.Request(option.Format, option.Compression), ReportOutput.Stream(Stream.Null))
            .GetAwaiter().GetResult().Manifest.Rows,
        0);

    public void Clear()
    {
    }

    public void Dispose()
    {
    }
}
