using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>What is kept of every group: lanes, and 128-bit totals for what would leave them.</summary>
/// <remarks>
/// Counts and sums are never checked one by one. Bounds on the greatest of them grow with every block of rows; before
/// one leaves 32 bits or 64, all are moved to the totals.
/// </remarks>
internal sealed unsafe class GroupLanes
{
    private const int FirstCapacity = 16;

    private readonly AggregatePlan _plan;
    private readonly long[] _newGroup;
    private LineMemory<long> _lanes = new(0);
    private Int128[]? _totals; // of each group the value lanes, then the counts
    private long _mostRows;
    private long _bound;

    public GroupLanes(AggregatePlan plan)
    {
        _plan = plan;
        _newGroup = new long[plan.Stride];
        foreach (ValueQuad quad in plan.Quads)
        {
            quad.Neutral.CopyTo(_newGroup, quad.First);
        }

        Grow(FirstCapacity);
    }

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>The groups there is room for.</summary>
    public int Capacity { get; private set; }

    /// <summary>
    /// The lanes of group 0; those of group <c>n</c> are <c>n</c> strides on. Moves when groups are added.
    /// </summary>
    public long* Lanes => _lanes.Pointer;

    /// <summary>Makes room for <paramref name="count"/> groups.</summary>
    public void EnsureGroups(int count)
    {
        if (count > Capacity)
        {
            Grow((int)Math.Min(Math.Max(count, Capacity * 2L), Array.MaxLength));
        }

        for (; Count < count; Count++)
        {
            _newGroup.CopyTo(new Span<long>(Row(Count), _plan.Stride));
        }
    }

    /// <summary>Announces some more rows, and that no sum will change by more than <paramref name="change"/>.</summary>
    public void Reserve(long rows, long change)
    {
        if (rows > uint.MaxValue - _mostRows || change > long.MaxValue - _bound)
        {
            Spill();
        }

        _mostRows += rows;
        _bound += change;
    }

    /// <summary>The lanes of a group.</summary>
    public long* Row(int group) => Lanes + ((nint)group * _plan.Stride);

    /// <summary>The rows of a group that met a predicate.</summary>
    public Int128 CountOf(int group, int predicate) =>
        Counts(group)[predicate] + (_totals is null ? 0 : _totals[TotalIndex(group, _plan.ValueLanes + predicate)]);

    /// <summary>The exact value of a sum.</summary>
    public Int128 SumOf(int group, MeasureLane sum)
    {
        Int128 total = Row(group)[sum.Lane];
        Add(ref total, _totals is null ? 0 : _totals[TotalIndex(group, sum.Lane)], sum.Column);
        return total;
    }

    /// <summary>Adds to a sum a value that might not fit its lane.</summary>
    public void AddWide(int group, MeasureLane sum, Int128 value) =>
        Add(ref EnsureTotals()[TotalIndex(group, sum.Lane)], value, sum.Column);

    /// <summary>Combines the counts, sums and extremes of another's groups with this one's.</summary>
    /// <param name="other">Lanes of the same plan; not changed, unless it is this object.</param>
    /// <param name="groups">The other's groups in this object.</param>
    public void Merge(GroupLanes other, ReadOnlySpan<int> groups)
    {
        Reserve(other._mostRows, other._bound);
        for (int group = 0; group < other.Count; group++)
        {
            int into = groups[group];
            for (int predicate = 0; predicate < _plan.Counts; predicate++)
            {
                Counts(into)[predicate] += other.Counts(group)[predicate];
                if (other._totals is { } totals)
                {
                    AddTotal(into, predicate, totals[other.TotalIndex(group, _plan.ValueLanes + predicate)]);
                }
            }

            foreach (MeasureLane measure in _plan.Quads.SelectMany(quad => quad.Measures))
            {
                Merge(other, group, into, measure);
            }
        }
    }

    public void Free() => _lanes.Free();

    private void Merge(GroupLanes other, int from, int into, MeasureLane measure)
    {
        ref long lane = ref Row(into)[measure.Lane];
        long value = other.Row(from)[measure.Lane];
        if (measure.Kind != MeasureKind.Sum)
        {
            lane = Math.Min(lane, value);
            return;
        }

        lane += value;
        if (other._totals is { } totals)
        {
            AddWide(into, measure, totals[other.TotalIndex(from, measure.Lane)]);
        }
    }

    private uint* Counts(int group) => (uint*)(Row(group) + _plan.FirstCount);

    private int TotalIndex(int group, int total) => (group * (_plan.ValueLanes + _plan.Counts)) + total;

    private void AddTotal(int group, int predicate, Int128 count) =>
        Add(ref EnsureTotals()[TotalIndex(group, _plan.ValueLanes + predicate)], count, null);

    private void Add(ref Int128 total, Int128 value, RelationColumn? column)
    {
        Int128 sum = unchecked(total + value);
        if (((total ^ sum) & (value ^ sum)) < 0)
        {
            throw Throw.Overflow(_plan.Query.Relation, column);
        }

        total = sum;
    }

    private void Spill()
    {
        for (int group = 0; group < Count; group++)
        {
            for (int predicate = 0; predicate < _plan.Counts; predicate++)
            {
                AddTotal(group, predicate, Counts(group)[predicate]);
                Counts(group)[predicate] = 0;
            }

            foreach (MeasureLane sum in _plan.Quads.SelectMany(quad => quad.Measures))
            {
                if (sum.Kind == MeasureKind.Sum)
                {
                    AddWide(group, sum, Row(group)[sum.Lane]);
                    Row(group)[sum.Lane] = 0;
                }
            }
        }

        _mostRows = 0;
        _bound = 0;
    }

    private Int128[] EnsureTotals() => _totals ??= new Int128[TotalIndex(Capacity, 0)];

    private void Grow(int capacity)
    {
        LineMemory<long> lanes = new(capacity * _plan.Stride);
        _lanes.Span[..(Count * _plan.Stride)].CopyTo(lanes.Span);
        _lanes.Free();
        _lanes = lanes;
        Capacity = capacity;
        if (_totals is not null)
        {
            Array.Resize(ref _totals, TotalIndex(capacity, 0));
        }
    }
}
