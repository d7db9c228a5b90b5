using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>One number of an aggregate query: a kind, the column it reads and the conditions its rows meet.</summary>
public sealed class Measure
{
    private Measure(MeasureKind kind, IReadOnlyList<RelationColumn> columns, IReadOnlyList<Condition> conditions)
    {
        Kind = kind;
        Columns = columns;
        Conditions = conditions;
    }

    /// <summary>What is computed.</summary>
    public MeasureKind Kind { get; }

    /// <summary>
    /// The columns read: none for a count, any number for <see cref="MeasureKind.CountInvalid"/>, otherwise one.
    /// </summary>
    public IReadOnlyList<RelationColumn> Columns { get; }

    /// <summary>The conditions a row must meet, all of them; empty for every row.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>The number of rows that meet <paramref name="conditions"/>.</summary>
    public static Measure Count(params IReadOnlyList<Condition> conditions) => new(MeasureKind.Count, [], conditions);

    /// <summary>The exact sum of an integer or decimal <paramref name="column"/>.</summary>
    /// <exception cref="ArgumentException">The column holds no numbers.</exception>
    public static Measure Sum(RelationColumn column, params IReadOnlyList<Condition> conditions) =>
        new(MeasureKind.Sum, [Number(column)], conditions);

    /// <summary>The least value of an instant, integer or decimal <paramref name="column"/>.</summary>
    /// <exception cref="ArgumentException">The column holds neither numbers nor instants.</exception>
    public static Measure Minimum(RelationColumn column, params IReadOnlyList<Condition> conditions) =>
        new(MeasureKind.Minimum, [Ordered(column)], conditions);

    /// <summary>The greatest value of an instant, integer or decimal <paramref name="column"/>.</summary>
    /// <exception cref="ArgumentException">The column holds neither numbers nor instants.</exception>
    public static Measure Maximum(RelationColumn column, params IReadOnlyList<Condition> conditions) =>
        new(MeasureKind.Maximum, [Ordered(column)], conditions);

    /// <summary>The number of distinct values of an id or reference <paramref name="column"/>.</summary>
    /// <exception cref="ArgumentException">The column holds no ids.</exception>
    public static Measure CountDistinct(RelationColumn column, params IReadOnlyList<Condition> conditions) =>
        column.Type is RelationColumnType.Id or RelationColumnType.Reference
            ? new(MeasureKind.CountDistinct, [column], conditions)
            : throw Throw.WrongColumn(column, "an id");

    /// <summary>The number of rows in which one of <paramref name="columns"/> breaks its declaration.</summary>
    public static Measure CountInvalid(IReadOnlyList<RelationColumn> columns) =>
        new(MeasureKind.CountInvalid, columns, []);

    private static RelationColumn Number(RelationColumn column) =>
        column.Type is RelationColumnType.Int32 or RelationColumnType.Int64 or RelationColumnType.Decimal
            ? column
            : throw Throw.WrongColumn(column, "a number");

    private static RelationColumn Ordered(RelationColumn column) =>
        column.Type == RelationColumnType.Instant ? column : Number(column);
}
