using MessagingReports.Benchmarks.Data;
using MessagingReports.DuckDb;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// Our run of a report from a store file that a source holds open, as a host's does: every row checked, every byte
/// hashed; a file is flushed to disk and gets its manifest.
/// </summary>
internal sealed class StoreRun(string store, ReportCase report, int threads, bool isDiscarded) : ITimedWork
{
    private readonly DuckDbAttemptSource _source =
        DuckDbAttemptSource.OpenFile(store, new DuckDbSourceOptions { Threads = threads });

    private readonly OutputFile _file = new();

    public (long Rows, long Bytes) Run()
    {
        ReportOutput output = isDiscarded ? ReportOutput.Stream(Stream.Null) : ReportOutput.File(_file.Path);
        ReportResult result = new ReportRunner(_source).RunAsync(report.Request(), output).GetAwaiter().GetResult();
        return (result.Manifest.Rows, isDiscarded ? 0 : _file.Bytes);
    }

    public void Clear() => _file.Clear();

    public void Dispose()
    {
        _source.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Dispose();
    }
}
