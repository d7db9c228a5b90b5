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
/// What a summary asks for, one <c>GROUP BY</c> a query, sent one after the other through DuckDB.NET alone: same file,
/// same threads, same memory limit, every value of the answers read, nothing made of them. Conditions are tested on
/// rows, and records that break a rule are not counted: only what the report prints is asked for.
/// </summary>
internal sealed class BareQueries : ISummaryQueries
{
    private readonly StoreConnection _connection;

    public BareQueries(string store, ReportCase report, int threads)
    {
        DuckDbSourceOptions options = new() { Threads = threads };
        using NativeDatabase database = StoreOpening.File(store, options);
        Statements = Translate(database, report, isAsSent: false);
        _connection = new StoreConnection(store, threads, options.MemoryLimit);
    }

    public static string Name => "one GROUP BY a query, nothing checked, DuckDB.NET alone";

    public IReadOnlyList<string> Statements { get; }

    /// <summary>The statements of a summary.</summary>
    /// <param name="database">The store.</param>
    /// <param name="report">The summary.</param>
    /// <param name="isAsSent">
    /// Whether they are those our source sends: the counts of records that break a rule among them, conditions tested
    /// on groups where that pays.
    /// </param>
    public static string[] Translate(NativeDatabase database, ReportCase report, bool isAsSent)
    {
        using NativeConnection connection = database.Connect();
        FileCatalog catalog = new(database.Connect);
        return [.. report.Report.Summary!.Queries.Select(Statement)];

        string Statement(AggregateQuery query)
        {
            query = isAsSent ? query : new AggregateQuery(
                query.Relation,
                query.GroupBy,
                [.. query.Measures.Where(measure => measure.Kind != MeasureKind.CountInvalid)]);
            SourceQuery rows = report.Query(query.Relation, query.Columns);
            StoreRelation relation = catalog.Find(connection, query.Relation)!;
            string where = SelectSql.Where(
                relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End));
            return isAsSent
                ? AggregateSql.Statement(relation, query, where)
                : AggregateSql.InOneStage(relation, query, where);
        }
    }

    /// <inheritdoc/>
    public long Run() => Statements.Sum(_connection.Read);

    public void Dispose() => _connection.Dispose();
}
