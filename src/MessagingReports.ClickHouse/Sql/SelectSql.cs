using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>Statements that read rows; each ends with a marker column and names its format.</summary>
internal static class SelectSql
{
    public const string Format = " FORMAT Native";

    /// <summary>The rows of a query.</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="columns">What to select, in the order of the answer.</param>
    /// <param name="where">Whose rows, and which.</param>
    /// <param name="isSorted">Whether the server sorts; otherwise rows come as they lie.</param>
    public static string Rows(
        StoreRelation relation, IEnumerable<StoreColumn> columns, string where, bool isSorted)
    {
        string order = isSorted ? $" ORDER BY {Order(relation)}" : "";
        return $"{Select(columns.Select(column => column.Expression))} FROM {relation.From} WHERE {where}" +
            order + Format;
    }

    /// <summary>All rows of a relation, in no order.</summary>
    public static string All(StoreRelation relation, IEnumerable<StoreColumn> columns) =>
        $"{Select(columns.Select(column => column.Expression))} FROM {relation.From}{Format}";

    /// <summary>How many rows there are, and the first and the last instant among them.</summary>
    public static string Extent(StoreRelation relation, string where)
    {
        string at = relation[relation.Schema.WindowKey!]!.Expression;
        return $"{Select(["count()", Int64($"min({at})"), Int64($"max({at})")])} FROM {relation.From} WHERE {where}" +
            Format;
    }

    /// <summary>How many rows start in each bucket of time that has any: the bucket's number and the rows.</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="where">Whose rows, and which.</param>
    /// <param name="start">Where bucket 0 starts.</param>
    /// <param name="width">The microseconds of a bucket.</param>
    public static string Buckets(StoreRelation relation, string where, long start, long width)
    {
        string at = relation[relation.Schema.WindowKey!]!.Expression;
        string bucket = Int64($"intDiv({at} - {SqlText.Literal(start)}, {SqlText.Literal(width)})");
        return $"{Select([bucket, "count()"])} FROM {relation.From} WHERE {where} GROUP BY {bucket}{Format}";
    }

    /// <summary>The condition of a query's rows that start in a window.</summary>
    public static string Where(StoreRelation relation, SourceQuery query, long start, long end)
    {
        string at = relation[query.Relation.WindowKey!]!.Expression;
        return $"{at} >= {SqlText.Literal(start)} AND {at} < {SqlText.Literal(end)} AND " +
            ScopeSql.Where(relation, query);
    }

    /// <summary>SELECT and what is selected, under names of the answer's own, with the marker.</summary>
    public static string Select(IEnumerable<string> expressions) =>
        $"SELECT {SqlText.List(ColumnNames.Select([.. expressions]))}";

    /// <summary>Window key, then key by its bytes; the window key of a row in a window is not null.</summary>
    private static string Order(StoreRelation relation) =>
        $"{relation[relation.Schema.WindowKey!]!.Expression} ASC NULLS FIRST, " +
        $"{relation[relation.Schema.Key]!.Text} ASC NULLS FIRST";

    private static string Int64(string expression) => $"toInt64({expression})";
}
