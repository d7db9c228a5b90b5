using MessagingReports.Aggregation;

namespace MessagingReports.Sql;

/// <summary>
/// An aggregate query in two stages: rows by the group keys and the columns that conditions test, then those groups by
/// the keys alone.
/// </summary>
/// <remarks>
/// A condition is looked at once for each combination of values there is, not once for each row: many conditions on
/// few columns then cost next to nothing. Counts and sums of the first stage are summed in the second, exactly.
/// </remarks>
internal sealed class StagedSql
{
    private readonly StoreRelation _relation;
    private readonly StoreRelation _tested;
    private readonly List<string> _first = [];
    private readonly List<string> _groups = [];

    private StagedSql(StoreRelation relation)
    {
        _relation = relation;
        _tested = new StoreRelation(relation.Dialect, relation.Schema, "staged", relation.Place);
    }

    private SqlDialect Dialect => _relation.Dialect;

    /// <summary>
    /// Whether two stages are cheaper than one: more measures have conditions than columns are tested. What is counted
    /// distinct cannot be summed.
    /// </summary>
    public static bool Pays(StoreRelation relation, AggregateQuery query) =>
        query.Measures.All(measure => measure.Kind != MeasureKind.CountDistinct)
        && query.Measures.Count(measure => measure.Conditions.Count > 0) > Tested(relation, query).Length;

    /// <summary>The statement; its columns are those of <see cref="AggregateSql.Statement"/>.</summary>
    public static string Statement(
        StoreRelation relation, AggregateQuery query, IEnumerable<string> keys, string unusable, string where) =>
        new StagedSql(relation).Make(query, keys, unusable, where);

    private static StoreColumn[] Tested(StoreRelation relation, AggregateQuery query) =>
    [
        .. query.Measures.SelectMany(measure => measure.Conditions).Select(condition => condition.Column).Distinct()
            .Select(column => relation[column]).OfType<StoreColumn>(),
    ];

    private string Make(AggregateQuery query, IEnumerable<string> keys, string unusable, string where)
    {
        string[] names = [.. keys.Select(Group)];
        foreach (StoreColumn column in Tested(_relation, query))
        {
            _tested[column.Column] = column with { Expression = Group(column.Expression) };
        }

        string select = SqlText.List(
        [
            .. names,
            .. query.Measures.Select(Measured),
            Dialect.Sum(First(unusable), null),
        ]);
        string first = SqlText.List(_first.Select((expression, index) => $"{expression} AS {Name(index)}"));
        return $"SELECT {select} FROM (SELECT {first} FROM {_relation.From} WHERE {where} " +
            $"GROUP BY {SqlText.List(_groups)}) AS {_tested.From}{AggregateSql.GroupBy(names)}";
    }

    private string Measured(Measure measure)
    {
        string first = First(AggregateSql.Measured(_relation, measure, condition: null));
        string? condition = AggregateSql.Condition(_tested, measure);
        return measure.Kind switch
        {
            MeasureKind.Minimum => Dialect.Minimum(first, condition),
            MeasureKind.Maximum => Dialect.Maximum(first, condition),
            _ => Dialect.Sum(first, condition),
        };
    }

    /// <summary>A group expression of the first stage, by its name.</summary>
    private string Group(string expression)
    {
        _groups.Add(expression);
        return First(expression);
    }

    /// <summary>An expression of the first stage, by its name.</summary>
    private string First(string expression)
    {
        int index = _first.IndexOf(expression);
        if (index < 0)
        {
            index = _first.Count;
            _first.Add(expression);
        }

        return Name(index);
    }

    private static string Name(int index) => FormattableString.Invariant($"mr_{index}");
}
