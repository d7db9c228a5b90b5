using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>DuckDB's <c>COPY</c> of a report from a store file that a connection holds open, to a file.</summary>
internal sealed class StoreCopyRun(string store, ReportCase report, int threads, bool isOrdered) : ITimedWork
{
    private readonly StoreCopy _copy = new(store, report, threads, isOrdered);
    private readonly OutputFile _file = new();

    public (long Rows, long Bytes) Run()
    {
        _copy.Copy(_file.Path);
        return (0, _file.Bytes);
    }

    public void Clear() => _file.Clear();

    public void Dispose()
    {
        _copy.Dispose();
        _file.Dispose();
    }
}
