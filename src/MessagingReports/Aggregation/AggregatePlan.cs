using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A query taken apart: the predicates of its measures and a lane for everything kept of a group.</summary>
/// <remarks>
/// A group's lanes are, in this order: one count for each predicate (padded to whole vectors), the sums, two for each
/// pair of extremes, the distinct counts. Equal measures, and equal parts of measures, share a lane.
/// </remarks>
internal sealed class AggregatePlan
{
    private const int LanesPerVector = 4;
    private const int LanesPerCacheLine = 8;

    private readonly List<Predicate> _predicates = [];
    private readonly List<MeasureLane> _sums = [];
    private readonly List<MeasureLane> _extremes = [];
    private readonly List<MeasureLane> _distinct = [];

    public AggregatePlan(AggregateQuery query)
    {
        Query = query;
        int[] predicates = new int[query.Measures.Count];

        // Distinct counts come first: those of one column then share a word of predicates, and so a table of values.
        foreach (bool isDistinct in (ReadOnlySpan<bool>)[true, false])
        {
            for (int i = 0; i < predicates.Length; i++)
            {
                if (query.Measures[i].Kind == MeasureKind.CountDistinct == isDistinct)
                {
                    predicates[i] = PredicateOf(query.Measures[i]);
                }
            }
        }

        CountLanes = RoundUp(_predicates.Count, LanesPerVector);
        int next = CountLanes;
        Measures = new MeasureLane[predicates.Length];
        Place(MeasureKind.Sum, MeasureKind.Sum, _sums, 1, ref next, predicates);
        AdditiveLanes = next;
        Place(MeasureKind.Minimum, MeasureKind.Maximum, _extremes, 2, ref next, predicates);
        Place(MeasureKind.CountDistinct, MeasureKind.CountDistinct, _distinct, 1, ref next, predicates);
        Stride = RoundUp(next, LanesPerCacheLine);
        for (int i = 0; i < predicates.Length; i++)
        {
            if (query.Measures[i].Kind is MeasureKind.Count or MeasureKind.CountInvalid)
            {
                Measures[i] = new MeasureLane(null, predicates[i], predicates[i]);
            }
        }

        Words = [.. _predicates.Chunk(PredicateWord.Capacity).Select(predicates => new PredicateWord(predicates))];
    }

    public AggregateQuery Query { get; }

    /// <summary>The predicates, 64 to a word; predicate <c>n</c> is bit <c>n % 64</c> of word <c>n / 64</c>.</summary>
    public PredicateWord[] Words { get; }

    /// <summary>The lane of each measure of the query.</summary>
    public MeasureLane[] Measures { get; }

    public IReadOnlyList<MeasureLane> Sums => _sums;

    public IReadOnlyList<MeasureLane> Extremes => _extremes;

    public IReadOnlyList<MeasureLane> Distinct => _distinct;

    /// <summary>The lanes that count rows, a multiple of the lanes of a vector.</summary>
    public int CountLanes { get; }

    /// <summary>The lanes that add: counts and sums.</summary>
    public int AdditiveLanes { get; }

    /// <summary>The lanes of a group: whole cache lines, so that a row touches no more of them than it must.</summary>
    public int Stride { get; }

    /// <summary>The column whose sum an additive lane holds; null for a count.</summary>
    public RelationColumn? SumColumn(int lane) => lane < CountLanes ? null : _sums[lane - CountLanes].Column;

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    private int PredicateOf(Measure measure)
    {
        Predicate predicate = Predicate.Of(measure);
        int known = _predicates.FindIndex(predicate.IsSameAs);
        if (known >= 0)
        {
            return known;
        }

        _predicates.Add(predicate);
        return _predicates.Count - 1;
    }

    private void Place(
        MeasureKind kind, MeasureKind otherKind, List<MeasureLane> lanes, int width, ref int next, int[] predicates)
    {
        for (int i = 0; i < predicates.Length; i++)
        {
            Measure measure = Query.Measures[i];
            if (measure.Kind != kind && measure.Kind != otherKind)
            {
                continue;
            }

            RelationColumn column = measure.Columns[0];
            int predicate = predicates[i];
            int known = lanes.FindIndex(lane => lane.Column == column && lane.Predicate == predicate);
            if (known < 0)
            {
                known = lanes.Count;
                lanes.Add(new MeasureLane(column, predicate, next));
                next += width;
            }

            Measures[i] = lanes[known];
        }
    }
}
