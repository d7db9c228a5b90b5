using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>A <see cref="Condition"/> as SQL; 0 or 1 and never NULL, as null is in no set.</summary>
internal static class ConditionSql
{
    public static string Holds(StoreRelation relation, Condition condition)
    {
        if (relation[condition.Column] is not { } stored)
        {
            return "0";
        }

        return condition.Column.Enumeration is { } enumeration
            ? OneOf(stored, LabelsOf(condition, enumeration))
            : stored.Holds(Boolean(stored, condition));
    }

    /// <summary>The column holds one of these labels; labels that an enumeration type lacks are left out.</summary>
    public static string OneOf(StoreColumn stored, IEnumerable<string> labels)
    {
        string[] known = [.. labels.Where(label => IsPossible(stored, label)).Select(SqlText.Literal)];
        return known.Length switch
        {
            0 => "0",
            1 => stored.Holds($"{stored.Expression} = {known[0]}"),
            _ => stored.Holds($"{stored.Expression} IN ({SqlText.List(known)})"),
        };
    }

    private static bool IsPossible(StoreColumn stored, string label) =>
        stored.Type.Labels is not { } labels || labels.Any(known => known.Label == label);

    private static string Boolean(StoreColumn stored, Condition condition) =>
        (condition.Contains(0), condition.Contains(1)) switch
        {
            (true, true) => $"isNotNull({stored.Expression})",
            (true, false) => $"{stored.Expression} = 0",
            (false, true) => $"{stored.Expression} != 0",
            _ => "0",
        };

    private static IEnumerable<string> LabelsOf(Condition condition, EnumerationSchema enumeration) =>
        enumeration.Labels.Where((_, code) => condition.Contains((byte)code));
}
