using System.Text;
using DuckDB.NET.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>The rules of a column's declaration as SQL, each true for a row that breaks it.</summary>
internal static class InvalidSql
{
    /// <summary>SQL that is true, and never NULL, when one of the columns breaks its declaration.</summary>
    public static string AnyColumn(StoreRelation relation, IReadOnlyList<RelationColumn> columns)
    {
        string[] rules = [.. columns.Select(column => Column(relation[column], column)).OfType<string>()];
        return rules.Length == 0 ? "false" : string.Join(" OR ", rules.Select(rule => $"({rule})"));
    }

    private static string? Column(StoreColumn? stored, RelationColumn column)
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
                column.IsNullable ? Id(text) : $"{text} = '' OR {Id(text)}",
            RelationColumnType.Enumeration => Label(stored),
            RelationColumnType.Text => column.IsNullable ? null : $"{text} = ''",
            // Minimums are 0 or 1 on integers, and 0 on decimals: no scaling.
            _ when column.Minimum is { } minimum => $"{text} < {SqlText.Literal(minimum)}",
            _ => null,
        };
        string? missing = column.IsNullable ? null : $"{text} IS NULL";
        return (rule, missing) switch
        {
            (null, _) => missing,
            (_, null) => $"({rule}) IS TRUE",
            _ => $"{missing} OR {rule}",
        };
    }

    /// <summary>SQL that is true for an id that is too long or has control characters; NULL for no id.</summary>
    public static string Id(string text) =>
        FormattableString.Invariant($"(strlen({text}) > {StoreRules.MaxIdBytes} OR ") +
        $"regexp_matches({text}, '[\\x00-\\x1f\\x7f-\\x{{9f}}]'))";

    private static string? Label(StoreColumn stored)
    {
        IReadOnlyList<string> defined = stored.Column.Enumeration!.Labels;
        if (stored.Type.Id == DuckDBType.Enum
            && stored.Type.Labels.All(
                label => defined.Contains(Encoding.UTF8.GetString(label), StringComparer.Ordinal)))
        {
            return null; // the type already excludes it
        }

        string undefined = $"NOT ({ConditionSql.OneOf(stored, defined)})";
        return stored.Type.Id != DuckDBType.Enum && stored.Column.IsNullable
            ? $"{undefined} AND {stored.Expression} <> ''"
            : undefined;
    }
}
