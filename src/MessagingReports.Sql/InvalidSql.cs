using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>The rules of a column's declaration as SQL, each true for a row that breaks it.</summary>
internal static class InvalidSql
{
    /// <summary>SQL that is true, and never NULL, when one of the columns breaks its declaration.</summary>
    public static string AnyColumn(StoreRelation relation, IReadOnlyList<RelationColumn> columns)
    {
        string[] rules =
        [
            .. columns.Select(column => Column(relation.Dialect, relation[column], column)).OfType<string>(),
        ];
        return rules.Length == 0 ? relation.Dialect.False : string.Join(" OR ", rules.Select(rule => $"({rule})"));
    }

    private static string? Column(SqlDialect dialect, StoreColumn? stored, RelationColumn column)
    {
        if (stored is null)
        {
            return null; // only nullable columns may be missing
        }

        string text = stored.Expression;
        string? rule = column.Type switch
        {
            // An empty id is null, so it breaks only a column that may not be null.
            RelationColumnType.Id or RelationColumnType.Reference =>
                column.IsNullable ? dialect.InvalidId(text) : $"{text} = '' OR {dialect.InvalidId(text)}",
            RelationColumnType.Enumeration => Label(dialect, stored),
            RelationColumnType.Text => column.IsNullable ? null : $"{text} = ''",
            // Minimums are 0 or 1 on integers, and 0 on decimals: no scaling.
            _ when column.Minimum is { } minimum => $"{text} < {SqlText.Literal(minimum)}",
            _ => null,
        };
        string? missing = column.IsNullable ? null : $"{text} IS NULL";
        return (rule, missing) switch
        {
            (null, _) => missing,
            (_, null) => dialect.IsTrue(rule),
            _ => $"{missing} OR {rule}",
        };
    }

    private static string? Label(SqlDialect dialect, StoreColumn stored)
    {
        IReadOnlyList<string> defined = stored.Column.Enumeration!.Labels;
        if (stored.Labels is { } labels
            && labels.All(label => defined.Contains(Encoding.UTF8.GetString(label), StringComparer.Ordinal)))
        {
            return null; // the type already excludes it
        }

        string undefined = $"NOT ({ConditionSql.OneOf(dialect, stored, defined)})";
        return stored.Labels is null && stored.Column.IsNullable
            ? $"{undefined} AND {stored.Expression} <> ''"
            : undefined;
    }
}
