using MessagingReports.Aggregation;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>Whole statements: each ends its rows with a marker and names its format.</summary>
internal static class AnswerSql
{
    private const string Format = " FORMAT Native";

    /// <summary>The rows of a query that start in a window.</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="columns">What to select, in the order of the answer.</param>
    /// <param name="where">Whose rows, and which.</param>
    /// <param name="isSorted">Whether the server sorts; otherwise rows come as they lie.</param>
    public static string Rows(
        ServerRelation relation, IEnumerable<ServerColumn> columns, string where, bool isSorted)
    {
        string order = isSorted ? $" ORDER BY {SelectSql.Order(relation)}" : "";
        return Select(relation, columns.Select(column => column.Expression)) + $" WHERE {where}{order}{Format}";
    }

    /// <summary>All rows of a relation, in no order.</summary>
    public static string All(ServerRelation relation, IEnumerable<ServerColumn> columns) =>
        Select(relation, columns.Select(column => column.Expression)) + Format;

    /// <summary>The groups of an aggregate query.</summary>
    public static string Groups(ServerRelation relation, AggregateQuery query, string where) =>
        AggregateSql.Statement(relation, query, where) + Format;

    /// <summary>How many rows there are, and the first and the last instant among them.</summary>
    public static string Extent(ServerRelation relation, string where)
    {
        string at = WindowKey(relation);
        return Select(relation, ["count()", $"min({at})", $"max({at})"]) + $" WHERE {where}{Format}";
    }

    /// <summary>How many rows start in each bucket of time that has any: the bucket's number and the rows.</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="where">Whose rows, and which.</param>
    /// <param name="start">Where bucket 0 starts.</param>
    /// <param name="width">The microseconds of a bucket.</param>
    public static string Buckets(ServerRelation relation, string where, long start, long width)
    {
        string bucket =
            $"intDiv({WindowKey(relation)} - ({SqlText.Literal(start)}), toInt64({SqlText.Literal(width)}))";
        return Select(relation, [bucket, "count()"]) + $" WHERE {where} GROUP BY {bucket}{Format}";
    }

    private static string Select(ServerRelation relation, IEnumerable<string> expressions) =>
        $"SELECT {relation.Dialect.Selected(expressions)} FROM {relation.From}";

    private static string WindowKey(ServerRelation relation) => relation[relation.Schema.WindowKey!]!.Expression;
}
