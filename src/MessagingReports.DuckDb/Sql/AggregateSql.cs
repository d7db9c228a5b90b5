using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>
/// An <see cref="AggregateQuery"/> as SQL: group keys first, then the measures, then a count of unusable values.
/// </summary>
internal static class AggregateSql
{
    public static string Statement(StoreRelation relation, AggregateQuery query, string where)
    {
        string[] keys = [.. query.GroupBy.Select(column => Key(relation, column))];
        IEnumerable<string> select =
            [.. keys, .. query.Measures.Select(measure => Measured(relation, measure)), Unusable(relation, query)];
        string groupBy = keys.Length == 0 ? " HAVING count(*) > 0" : $" GROUP BY {SqlText.List(keys)}";
        return $"SELECT {SqlText.List(select)} FROM {relation.From} WHERE {where}{groupBy}";
    }

    /// <summary>SQL that is true when a value the query reads cannot be taken exactly.</summary>
    public static string? UnusableRow(StoreRelation relation, AggregateQuery query)
    {
        // The window key is inside a finite window, and a CSV file's is flagged like any other.
        string[] rules =
        [
            .. query.Columns
                .Where(column => relation.Kind == StoreKind.Csv || column != relation.Schema.WindowKey)
                .Select(column => relation[column]?.Invalid)
                .Concat(relation.Kind == StoreKind.Csv
                    ? SelectSql.MembershipColumns(relation).Select(column => column.Invalid)
                    : [])
                .OfType<string>()
                .Distinct(),
        ];
        return rules.Length == 0 ? null : string.Join(" OR ", rules.Select(rule => $"({rule})"));
    }

    private static string Unusable(StoreRelation relation, AggregateQuery query) =>
        UnusableRow(relation, query) is { } rule ? $"count(*) FILTER (WHERE {rule})" : "0";

    // An empty text is null.
    private static string Key(StoreRelation relation, RelationColumn column) =>
        relation[column] is { } stored ? $"nullif({stored.Expression}, '')" : "CAST(NULL AS VARCHAR)";

    private static string Measured(StoreRelation relation, Measure measure)
    {
        if (measure.Kind == MeasureKind.CountInvalid)
        {
            return Filtered("count(*)", [InvalidSql.AnyColumn(relation, measure.Columns)]);
        }

        if (measure.Kind == MeasureKind.Count)
        {
            return Filtered("count(*)", Conditions(relation, measure));
        }

        RelationColumn column = measure.Columns[0];
        if (relation[column] is not { } stored)
        {
            return measure.Kind is MeasureKind.Sum or MeasureKind.CountDistinct ? "0" : "CAST(NULL AS BIGINT)";
        }

        string call = measure.Kind switch
        {
            MeasureKind.Sum => $"sum({stored.Expression})",
            MeasureKind.Minimum => $"min({Ordered(stored)})",
            MeasureKind.Maximum => $"max({Ordered(stored)})",
            _ => $"count(DISTINCT nullif({stored.Expression}, ''))",
        };
        return Filtered(call, Conditions(relation, measure));
    }

    private static string Ordered(StoreColumn stored) =>
        stored.Column.Type == RelationColumnType.Instant ? InstantSql.Microseconds(stored) : stored.Expression;

    private static string Filtered(string call, IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? call : $"{call} FILTER (WHERE {string.Join(" AND ", conditions)})";

    private static string[] Conditions(StoreRelation relation, Measure measure) =>
        [.. measure.Conditions.Select(condition => ConditionSql.Holds(relation, condition))];
}
