using MessagingReports.Benchmarks.Data;
using MessagingReports.DuckDb;
using MessagingReports.DuckDb.Native;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The statements of a summary just as our source sends them, counts of records that break a rule among them, one after
/// the other on a connection that has our function for ids: the answers are fetched and dropped.
/// </summary>
internal sealed class SentQueries : ISummaryQueries
{
    private readonly NativeDatabase _database;
    private readonly NativeConnection _connection;
    private readonly string[] _statements;

    public SentQueries(string store, ReportCase report, int threads)
    {
        _database = StoreOpening.File(store, new DuckDbSourceOptions { Threads = threads });
        _connection = _database.Connect();
        _statements = BareQueries.Translate(_database, report, isAsSent: true);
    }

    public static string Name => "the same queries alone";

    /// <inheritdoc/>
    public long Run() => _statements.Sum(Fetch);

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private long Fetch(string statement)
    {
        using NativeResult result = _connection.Query(statement);
        long rows = 0;
        while (result.Next())
        {
            rows += result.Count;
        }

        return rows;
    }
}
