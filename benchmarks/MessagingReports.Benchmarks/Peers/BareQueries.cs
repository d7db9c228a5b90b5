using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Data;
using MessagingReports.DuckDb;
using MessagingReports.DuckDb.Catalogs;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The statements our source sends for a summary, sent one after the other through DuckDB.NET alone: same file, same
/// threads, same memory limit, every value of the answers read, nothing made of them. Records that break a rule are
/// not counted: only what the report prints is asked for.
/// </summary>
internal sealed class BareQueries : ISummaryQueries
{
    private readonly StoreConnection _connection;

    public BareQueries(string store, ReportCase report, int threads)
    {
        DuckDbSourceOptions options = new() { Threads = threads };
        Statements = Translate(store, report, options);
        _connection = new StoreConnection(store, threads, options.MemoryLimit);
    }

    public static string Name => "the same without counts of broken values, DuckDB.NET alone";

    public IReadOnlyList<string> Statements { get; }

    /// <summary>The statements our source sends for a summary.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="report">The summary.</param>
    /// <param name="countsInvalid">Whether the counts of records that break a rule are among them.</param>
    public static string[] Translate(NativeConnection connection, ReportCase report, bool countsInvalid)
    {
        FileCatalog catalog = new();
        return [.. report.Report.Summary!.Queries.Select(Statement)];

        string Statement(AggregateQuery query)
        {
            query = countsInvalid ? query : new AggregateQuery(
                query.Relation,
                query.GroupBy,
                [.. query.Measures.Where(measure => measure.Kind != MeasureKind.CountInvalid)]);
            SourceQuery rows = report.Query(query.Relation, query.Columns);
            StoreRelation relation = catalog.Find(connection, query.Relation)!;
            string where = SelectSql.Where(
                relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End));
            return AggregateSql.Statement(relation, query, where);
        }
    }

    /// <inheritdoc/>
    public long Run() => Statements.Sum(_connection.Read);

    public void Dispose() => _connection.Dispose();

    private static string[] Translate(string store, ReportCase report, DuckDbSourceOptions options)
    {
        using NativeDatabase database = StoreOpening.File(store, options);
        using NativeConnection connection = database.Connect();
        return Translate(connection, report, countsInvalid: false);
    }
}
