using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The statements of a summary on a connection that is held open.</summary>
internal sealed class SummaryQueriesRun(ISummaryQueries queries) : ITimedWork
{
    public (long Rows, long Bytes) Run() => (queries.Run(), 0);

    public void Clear()
    {
    }

    public void Dispose() => queries.Dispose();
}
