using MessagingReports.Aggregation;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>An <see cref="AggregateQuery"/> as SQL: group keys first, then the measures.</summary>
/// <remarks>
/// Sums cannot wrap: integers of up to 4 bytes are summed in 64 bits, wider ones and decimals of up to 18 digits in
/// 128 bits, where more rows would be needed than any table has.
/// </remarks>
internal static class AggregateSql
{
    private const int NarrowBytes = 4;

    public static string Statement(StoreRelation relation, AggregateQuery query, string where)
    {
        string[] keys = [.. query.GroupBy.Select(column => relation[column]?.Text ?? "materialize('')")];
        IEnumerable<string> select = [.. keys, .. query.Measures.Select(measure => Measured(relation, measure))];
        string groupBy = keys.Length == 0 ? " HAVING count() > 0" : $" GROUP BY {SqlText.List(keys)}";
        return $"{SelectSql.Select(select)} FROM {relation.From} WHERE {where}{groupBy}{SelectSql.Format}";
    }

    private static string Measured(StoreRelation relation, Measure measure)
    {
        string[] conditions =
            [.. measure.Conditions.Select(condition => ConditionSql.Holds(relation, condition))];
        if (measure.Kind == MeasureKind.CountInvalid)
        {
            return Call("count", null, [InvalidSql.AnyColumn(relation, measure.Columns)]);
        }

        if (measure.Kind == MeasureKind.Count)
        {
            return Call("count", null, conditions);
        }

        if (relation[measure.Columns[0]] is not { } stored)
        {
            return measure.Kind is MeasureKind.Sum or MeasureKind.CountDistinct ? "0" : "CAST(NULL AS Nullable(Int64))";
        }

        // The least and the greatest of nothing are NULL only when every argument was: minIf gives 0.
        return measure.Kind switch
        {
            MeasureKind.Sum => Call("sum", Summand(stored), conditions),
            MeasureKind.Minimum => $"min({OrNull(stored, conditions)})",
            MeasureKind.Maximum => $"max({OrNull(stored, conditions)})",
            _ => Call("uniqExact", stored.Text, [.. conditions, $"{stored.Text} != ''"]),
        };
    }

    private static string Summand(StoreColumn stored) => stored.Type.IsInteger && stored.Type.Size > NarrowBytes
        ? $"toDecimal128({stored.Expression}, 0)"
        : stored.Expression;

    private static string OrNull(StoreColumn stored, IReadOnlyList<string> conditions) => conditions.Count == 0
        ? $"toNullable({stored.Expression})"
        : $"if({All(conditions)}, {stored.Expression}, NULL)";

    private static string All(IReadOnlyList<string> conditions) =>
        string.Join(" AND ", conditions.Select(test => $"({test})"));

    private static string Call(string function, string? argument, IReadOnlyList<string> conditions)
    {
        string comma = argument is null || conditions.Count == 0 ? "" : ", ";
        return conditions.Count == 0 ? $"{function}({argument})" : $"{function}If({argument}{comma}{All(conditions)})";
    }
}
