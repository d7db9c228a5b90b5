using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A query taken apart: the predicates of its measures and a lane for everything kept of a group.</summary>
/// <remarks>
/// A group's lanes are, in this order: sums and extremes, four to a quad; distinct counts; from a whole vector on, a
/// count for each predicate, 32 bits each, so two to a lane. Equal measures, and equal parts of measures, share theirs.
/// </remarks>
internal sealed class AggregatePlan
{
    private const int LanesPerVector = 4;
    private const int LanesPerCacheLine = 8;
    private const int CountsPerLane = 2;

    private readonly Predicate[] _predicates;
    private readonly PredicateWords _words = new();

    public AggregatePlan(AggregateQuery query)
    {
        Query = query;
        _predicates = [.. query.Measures.Select(Predicate.Of)];
        Measures = new MeasureLane[_predicates.Length];

        // Predicates that are looked at together choose their words first, the others fill what is left.
        int next = 0;
        List<ValueQuad> quads = [];
        List<MeasureLane[]> distinct = [];
        foreach (int[] four in Unlike(MeasureKind.Sum, MeasureKind.Minimum, MeasureKind.Maximum)
            .Chunk(ValueQuad.Lanes))
        {
            quads.Add(new ValueQuad(Place(four, next)));
            next += ValueQuad.Lanes;
        }

        ValueLanes = next;
        foreach (int[] some in Unlike(MeasureKind.CountDistinct)
            .GroupBy(measure => query.Measures[measure].Columns[0])
            .SelectMany(measures => measures.Chunk(PredicateWord.Capacity)))
        {
            distinct.Add(Place(some, next));
            next += some.Length;
        }

        FirstCount = (next + LanesPerVector - 1) / LanesPerVector * LanesPerVector;
        foreach (int measure in Unlike(MeasureKind.Count, MeasureKind.CountInvalid))
        {
            _ = Place([measure], FirstCount);
        }

        for (int i = 0; i < Measures.Length; i++)
        {
            Measures[i] = Measures[FirstLike(i)];
        }

        Words = _words.ToArray();
        Quads = [.. quads];
        Distinct = [.. distinct];
        int lanes = FirstCount + (Counts / CountsPerLane);
        Stride = (lanes + LanesPerCacheLine - 1) / LanesPerCacheLine * LanesPerCacheLine;
    }

    public AggregateQuery Query { get; }

    /// <summary>The predicates; predicate <c>n</c> is bit <c>n % 8</c> of word <c>n / 8</c>.</summary>
    public PredicateWord[] Words { get; }

    /// <summary>The lane of each measure of the query.</summary>
    public MeasureLane[] Measures { get; }

    /// <summary>The sums and extremes, from the first lane on.</summary>
    public ValueQuad[] Quads { get; }

    /// <summary>The lanes of quads, unused ones among them.</summary>
    public int ValueLanes { get; }

    /// <summary>The distinct counts, those together that have a column and a word of predicates in common.</summary>
    public MeasureLane[][] Distinct { get; }

    /// <summary>The 64-bit lane with the first count.</summary>
    public int FirstCount { get; }

    /// <summary>The number of counts.</summary>
    public int Counts => Words.Length * PredicateWord.Capacity;

    /// <summary>The 64-bit lanes of a group: whole cache lines, so that a row touches no more than it must.</summary>
    public int Stride { get; }

    // The measures of some kinds, of equal ones the first.
    private IEnumerable<int> Unlike(params MeasureKind[] kinds) => Enumerable.Range(0, Measures.Length)
        .Where(measure => kinds.Contains(Query.Measures[measure].Kind) && FirstLike(measure) == measure);

    private int FirstLike(int measure)
    {
        for (int other = 0; ; other++)
        {
            if (Query.Measures[other].Kind == Query.Measures[measure].Kind &&
                ColumnOf(other) == ColumnOf(measure) &&
                _predicates[other].IsSameAs(_predicates[measure]))
            {
                return other;
            }
        }
    }

    // What an invalid row is, its predicate tells.
    private RelationColumn? ColumnOf(int measure) =>
        Query.Measures[measure].Kind is MeasureKind.Count or MeasureKind.CountInvalid
            ? null
            : Query.Measures[measure].Columns[0];

    private MeasureLane[] Place(int[] measures, int lane)
    {
        int[] predicates = _words.Place([.. measures.Select(measure => _predicates[measure])]);
        for (int i = 0; i < measures.Length; i++)
        {
            Measures[measures[i]] = new MeasureLane(
                Query.Measures[measures[i]].Kind, ColumnOf(measures[i]), predicates[i], lane + i);
        }

        return [.. measures.Select(measure => Measures[measure])];
    }
}
