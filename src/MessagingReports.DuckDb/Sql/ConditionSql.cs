using DuckDB.NET.Native;
using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>A <see cref="Condition"/> as SQL; never NULL in effect, as null is in no set.</summary>
internal static class ConditionSql
{
    public static string Holds(StoreRelation relation, Condition condition)
    {
        if (relation[condition.Column] is not { } stored)
        {
            return "false";
        }

        return condition.Column.Enumeration is { } enumeration
            ? OneOf(stored, LabelsOf(condition, enumeration))
            : Boolean(stored, condition);
    }

    /// <summary>The column holds one of these labels; labels that an ENUM type does not have are left out.</summary>
    public static string OneOf(StoreColumn stored, IEnumerable<string> labels)
    {
        string[] known = [.. labels.Where(label => IsPossible(stored, label)).Select(SqlText.Literal)];
        return known.Length == 0 ? "false" : $"{stored.Expression} IN ({SqlText.List(known)})";
    }

    private static bool IsPossible(StoreColumn stored, string label) =>
        stored.Type.Id != DuckDBType.Enum
        || stored.Type.Labels.Any(known => known.AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetBytes(label)));

    private static string Boolean(StoreColumn stored, Condition condition) =>
        (condition.Contains(0), condition.Contains(1)) switch
        {
            (true, true) => $"{stored.Expression} IS NOT NULL",
            (true, false) => $"NOT {stored.Expression}",
            (false, true) => stored.Expression,
            _ => "false",
        };

    private static IEnumerable<string> LabelsOf(Condition condition, EnumerationSchema enumeration)
    {
        for (int code = 0; code < enumeration.Labels.Count; code++)
        {
            if (condition.Contains((byte)code))
            {
                yield return enumeration.Labels[code];
            }
        }
    }
}
