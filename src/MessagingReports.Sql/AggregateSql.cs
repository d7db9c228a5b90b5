using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>
/// An <see cref="AggregateQuery"/> as SQL: group keys first, then the measures, then a count of unusable values.
/// </summary>
internal static class AggregateSql
{
    /// <summary>The statement that answers an aggregate query.</summary>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="query">The groups and measures.</param>
    /// <param name="where">Whose rows, see <see cref="SelectSql.Where"/>.</param>
    /// <param name="account">
    /// A column with one value in all those rows, for a dialect that <see cref="SqlDialect.GroupsByAccount"/>.
    /// </param>
    public static string Statement(
        StoreRelation relation, AggregateQuery query, string where, StoreColumn? account = null) =>
        relation.Dialect.TestsGroups && StagedSql.Pays(relation, query)
            ? StagedSql.Statement(relation, query, Keys(relation, query), Unusable(relation, query), where)
            : InOneStage(relation, query, where, account);

    /// <summary>The same, every condition tested on every row.</summary>
    public static string InOneStage(
        StoreRelation relation, AggregateQuery query, string where, StoreColumn? account = null)
    {
        string[] keys = Keys(relation, query);
        IEnumerable<string> select =
            [.. keys, .. query.Measures.Select(Measure), Unusable(relation, query)];
        string[] groups = relation.Dialect.GroupsByAccount && account is not null
            ? [.. keys, .. keys.Contains(account.Expression) ? [] : new[] { account.Expression }]
            : keys;
        return $"SELECT {relation.Dialect.Selected(select)} FROM {relation.From} WHERE {where}{GroupBy(groups)}";

        string Measure(Measure measure) => Measured(relation, measure, Condition(relation, measure));
    }

    /// <summary>SQL that is true when a value the query reads cannot be taken exactly.</summary>
    public static string? UnusableRow(StoreRelation relation, AggregateQuery query)
    {
        // The window key is inside a finite window, unless it may be unreadable like any other.
        string[] rules =
        [
            .. query.Columns
                .Where(column => relation.HasLooseMembership || column != relation.Schema.WindowKey)
                .Select(column => relation[column]?.Invalid)
                .Concat(relation.HasLooseMembership
                    ? SelectSql.MembershipColumns(relation).Select(column => column.Invalid)
                    : [])
                .OfType<string>()
                .Distinct(),
        ];
        return rules.Length == 0 ? null : string.Join(" OR ", rules.Select(rule => $"({rule})"));
    }

    /// <summary>Groups by these keys; without any there is one group iff there is a row.</summary>
    public static string GroupBy(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? " HAVING count(*) > 0" : $" GROUP BY {SqlText.List(keys)}";

    /// <summary>What the rows of a measure meet; null when that is nothing.</summary>
    public static string? Condition(StoreRelation relation, Measure measure) => measure.Conditions.Count == 0
        ? null
        : string.Join(" AND ", measure.Conditions.Select(condition => ConditionSql.Holds(relation, condition)));

    /// <summary>A measure of the rows that meet a condition; null for all.</summary>
    public static string Measured(StoreRelation relation, Measure measure, string? condition)
    {
        SqlDialect dialect = relation.Dialect;
        if (measure.Kind == MeasureKind.CountInvalid)
        {
            return dialect.Count(InvalidSql.AnyColumn(relation, measure.Columns));
        }

        if (measure.Kind == MeasureKind.Count)
        {
            return dialect.Count(condition);
        }

        if (relation[measure.Columns[0]] is not { } stored)
        {
            return measure.Kind is MeasureKind.Sum or MeasureKind.CountDistinct ? "0" : dialect.NullNumber;
        }

        return measure.Kind switch
        {
            MeasureKind.Sum => dialect.Sum(dialect.Summand(stored), condition),
            MeasureKind.Minimum => dialect.Minimum(Ordered(dialect, stored), condition),
            MeasureKind.Maximum => dialect.Maximum(Ordered(dialect, stored), condition),
            _ => dialect.CountDistinct(dialect.NotEmpty(stored), condition),
        };
    }

    private static string Unusable(StoreRelation relation, AggregateQuery query) =>
        UnusableRow(relation, query) is { } rule ? relation.Dialect.Count(rule) : "0";

    // An empty text is null.
    private static string[] Keys(StoreRelation relation, AggregateQuery query) =>
    [
        .. query.GroupBy.Select(column =>
            relation[column] is { } stored ? relation.Dialect.NotEmpty(stored) : relation.Dialect.NullText),
    ];

    private static string Ordered(SqlDialect dialect, StoreColumn stored) =>
        stored.Column.Type == RelationColumnType.Instant ? dialect.Microseconds(stored) : stored.Expression;
}
