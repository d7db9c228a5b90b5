using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The statements of a summary as our source sends them, on a connection that is held open.</summary>
internal sealed class SentQueriesRun(string store, ReportCase report, int threads) : ITimedWork
{
    private readonly SentQueries _queries = new(store, report, threads);

    public (long Rows, long Bytes) Run() => (_queries.Run(), 0);

    public void Clear()
    {
    }

    public void Dispose() => _queries.Dispose();
}
