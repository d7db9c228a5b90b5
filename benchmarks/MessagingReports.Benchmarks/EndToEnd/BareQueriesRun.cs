using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The statements of a summary on a connection that is held open.</summary>
internal sealed class BareQueriesRun(string store, ReportCase report, int threads) : ITimedWork
{
    private readonly BareQueries _queries = new(store, report, threads);

    public (long Rows, long Bytes) Run() => (_queries.Run(), 0);

    public void Clear()
    {
    }

    public void Dispose() => _queries.Dispose();
}
