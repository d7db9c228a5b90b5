using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>Statements that read rows of a fact relation.</summary>
internal static class SelectSql
{
    /// <summary>The rows of a query that start in [<paramref name="start"/>, <paramref name="end"/>).</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="expressions">What to select, in the order of the result.</param>
    /// <param name="query">Whose rows.</param>
    /// <param name="start">Microseconds, inclusive.</param>
    /// <param name="end">Microseconds, exclusive.</param>
    /// <param name="isSorted">Whether the statement sorts; otherwise rows come as they lie in the store.</param>
    public static string Rows(
        StoreRelation relation,
        IReadOnlyList<string> expressions,
        SourceQuery query,
        long start,
        long end,
        bool isSorted)
    {
        string order = isSorted ? $" ORDER BY {Order(relation)}" : "";
        string where = Where(relation, query, start, end);
        return $"SELECT {SqlText.List(expressions)} FROM {relation.From} WHERE {where}{order}";
    }

    /// <summary>
    /// The condition of a query's rows: window and scope, and rows that could be in them but for an unreadable value.
    /// </summary>
    public static string Where(StoreRelation relation, SourceQuery query, long start, long end)
    {
        StoreColumn windowKey = relation[query.Relation.WindowKey!]!;
        string where = $"{relation.Dialect.Within(windowKey, start, end)} AND {ScopeSql.Where(relation, query)}";
        return relation.HasLooseMembership
            ? $"(({where}) OR {string.Join(" OR ", MembershipColumns(relation).Select(column => column.Invalid))})"
            : where;
    }

    /// <summary>The columns that decide whether a row is in a window and a scope.</summary>
    public static IEnumerable<StoreColumn> MembershipColumns(StoreRelation relation) =>
        relation.Schema.WindowKey is { } windowKey ? ScopeSql.Columns(relation).Prepend(relation[windowKey]!) : [];

    /// <summary>Window key, then key by its bytes.</summary>
    public static string Order(StoreRelation relation) =>
        $"{relation.Dialect.Truncated(relation[relation.Schema.WindowKey!]!)} {relation.Dialect.Nulls}, " +
        $"{relation.Dialect.Bytewise(relation[relation.Schema.Key]!)} {relation.Dialect.Nulls}";
}
