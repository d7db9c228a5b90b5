using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>A <see cref="Condition"/> as SQL; NULL counts as false, as null is in no set.</summary>
internal static class ConditionSql
{
    public static string Holds(StoreRelation relation, Condition condition)
    {
        if (relation[condition.Column] is not { } stored)
        {
            return relation.Dialect.False;
        }

        return condition.Column.Enumeration is { } enumeration
            ? OneOf(relation.Dialect, stored, LabelsOf(condition, enumeration))
            : Boolean(relation.Dialect, stored, condition);
    }

    /// <summary>The column holds one of these labels; labels that a native type does not have are left out.</summary>
    public static string OneOf(SqlDialect dialect, StoreColumn stored, IEnumerable<string> labels)
    {
        string[] known = [.. labels.Where(label => IsPossible(stored, label)).Select(dialect.Literal)];
        return known.Length == 0 ? dialect.False : $"{stored.Expression} IN ({SqlText.List(known)})";
    }

    private static bool IsPossible(StoreColumn stored, string label) =>
        stored.Labels is not { } labels
        || labels.Any(known => known.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(label)));

    private static string Boolean(SqlDialect dialect, StoreColumn stored, Condition condition) =>
        (condition.Contains(0), condition.Contains(1)) switch
        {
            (true, true) => $"{stored.Expression} IS NOT NULL",
            (true, false) => $"NOT {stored.Expression}",
            (false, true) => stored.Expression,
            _ => dialect.False,
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
