using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>The rules of a column's declaration as SQL, each true for a row that breaks it.</summary>
internal static class InvalidSql
{
    /// <summary>SQL that is 1, and never NULL, when one of the columns breaks its declaration.</summary>
    public static string AnyColumn(StoreRelation relation, IReadOnlyList<RelationColumn> columns)
    {
        string[] rules =
            [.. columns.Select(column => relation[column]).OfType<StoreColumn>().Select(Rule).OfType<string>()];
        return rules.Length == 0 ? "0" : string.Join(" OR ", rules.Select(rule => $"({rule})"));
    }

    private static string? Rule(StoreColumn stored)
    {
        RelationColumn column = stored.Column;
        return column.Type switch
        {
            // An empty text is null, so it breaks only a column that may not be null.
            RelationColumnType.Id or RelationColumnType.Reference =>
                column.IsNullable ? Id(stored.Text) : $"{stored.Text} = '' OR {Id(stored.Text)}",
            RelationColumnType.Text => column.IsNullable ? null : $"{stored.Text} = ''",
            RelationColumnType.Enumeration => Label(stored),
            // Minimums are 0 or 1 on integers, and 0 on decimals: no scaling.
            _ when column.Minimum is { } minimum =>
                OrMissing(stored, stored.Holds($"{stored.Expression} < {SqlText.Literal(minimum)}")),
            _ => OrMissing(stored, null),
        };
    }

    private static string Id(string text) =>
        FormattableString.Invariant($"length({text}) > {StoreRules.MaxIdBytes} OR ") +
        $"match({text}, '[\\\\x00-\\\\x1f\\\\x7f-\\\\x{{9f}}]')";

    private static string? Label(StoreColumn stored)
    {
        IReadOnlyList<string> defined = stored.Column.Enumeration!.Labels;
        if (stored.Type.Labels is { } labels)
        {
            string[] undefined = [.. labels.Select(label => label.Label).Except(defined, StringComparer.Ordinal)];
            return OrMissing(stored, undefined.Length == 0 ? null : ConditionSql.OneOf(stored, undefined));
        }

        string rule = $"{stored.Text} NOT IN ({SqlText.List(defined.Select(SqlText.Literal))})";
        return stored.Column.IsNullable ? $"{stored.Text} != '' AND {rule}" : rule;
    }

    private static string? OrMissing(StoreColumn stored, string? rule)
    {
        string? missing = !stored.Column.IsNullable && stored.Type.IsNullable ? $"isNull({stored.Expression})" : null;
        return (rule, missing) switch
        {
            (null, _) => missing,
            (_, null) => rule,
            _ => $"{missing} OR {rule}",
        };
    }
}
