using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>What a row must be for a measure to see it: one bit of a row's mask.</summary>
internal sealed class Predicate
{
    private Predicate(
        (RelationColumn Column, ulong Codes)[] tests, RelationColumn? present, IReadOnlyList<RelationColumn>? invalid)
    {
        Tests = tests;
        Present = present;
        Invalid = invalid;
    }

    /// <summary>The codes a row's values must be among: a set for each column tested, in declaration order.</summary>
    public (RelationColumn Column, ulong Codes)[] Tests { get; }

    /// <summary>The number or instant column that must not be null: sums and extremes need not look again.</summary>
    public RelationColumn? Present { get; }

    /// <summary>The columns of which one must break its declaration; null but for a count of invalid rows.</summary>
    public IReadOnlyList<RelationColumn>? Invalid { get; }

    public static Predicate Of(Measure measure)
    {
        SortedDictionary<int, (RelationColumn Column, ulong Codes)> tests = [];
        foreach (Condition condition in measure.Conditions)
        {
            int ordinal = condition.Column.Ordinal;
            tests.TryAdd(ordinal, (condition.Column, ulong.MaxValue));
            tests[ordinal] = (condition.Column, tests[ordinal].Codes & condition.Codes);
        }

        bool readsValues = measure.Kind is MeasureKind.Sum or MeasureKind.Minimum or MeasureKind.Maximum;
        return new Predicate(
            [.. tests.Values],
            readsValues ? measure.Columns[0] : null,
            measure.Kind == MeasureKind.CountInvalid ? measure.Columns : null);
    }

    public bool IsSameAs(Predicate other) =>
        Tests.SequenceEqual(other.Tests) && Present == other.Present && AreSame(Invalid, other.Invalid);

    private static bool AreSame(IReadOnlyList<RelationColumn>? left, IReadOnlyList<RelationColumn>? right) =>
        left is null || right is null ? left == right : left.SequenceEqual(right);
}
