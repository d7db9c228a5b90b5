namespace MessagingReports.Aggregation;

/// <summary>What is kept of every group: 64-bit lanes, and 128-bit totals for what would leave them.</summary>
/// <remarks>
/// Lanes that add are never checked one by one. A bound on the greatest of them grows with every block of rows; before
/// it leaves 64 bits, all are moved to the totals.
/// </remarks>
internal sealed unsafe class GroupLanes
{
    private const int FirstCapacity = 16;

    private readonly AggregatePlan _plan;
    private readonly long[] _newGroup;
    private CacheLines<long> _lanes = new(0);
    private Int128[]? _totals;
    private int _capacity;
    private long _bound;

    public GroupLanes(AggregatePlan plan)
    {
        _plan = plan;
        _newGroup = new long[plan.Stride];
        foreach (MeasureLane extreme in plan.Extremes)
        {
            _newGroup[extreme.Lane] = long.MaxValue;
            _newGroup[extreme.Lane + 1] = long.MaxValue;
        }

        Grow(FirstCapacity);
    }

    /// <summary>The number of groups.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// The lanes of group 0; those of group <c>n</c> are <c>n</c> strides on. Moves when groups are added.
    /// </summary>
    public long* Lanes => _lanes.Pointer;

    /// <summary>Makes room for <paramref name="count"/> groups.</summary>
    public void EnsureGroups(int count)
    {
        if (count > _capacity)
        {
            Grow((int)Math.Min(Math.Max(count, _capacity * 2L), Array.MaxLength));
        }

        for (; Count < count; Count++)
        {
            _newGroup.CopyTo(new Span<long>(Row(Count), _plan.Stride));
        }
    }

    /// <summary>Announces that no lane that adds will change by more than <paramref name="change"/>.</summary>
    public void Reserve(long change)
    {
        if (change > long.MaxValue - _bound)
        {
            Spill();
        }

        _bound += change;
    }

    /// <summary>The lanes of a group.</summary>
    public long* Row(int group) => Lanes + ((nint)group * _plan.Stride);

    /// <summary>The exact value of a lane that adds.</summary>
    public Int128 Total(int group, int lane)
    {
        Int128 total = Row(group)[lane];
        Add(ref total, _totals is null ? 0 : _totals[TotalIndex(group, lane)], lane);
        return total;
    }

    /// <summary>Adds to a lane a value that might not fit it.</summary>
    public void AddWide(int group, int lane, Int128 value) =>
        Add(ref EnsureTotals()[TotalIndex(group, lane)], value, lane);

    /// <summary>Combines the lanes that add, and the extremes, of another's groups with this one's.</summary>
    /// <param name="other">Lanes of the same plan; not changed, unless it is this object.</param>
    /// <param name="groups">The other's groups in this object.</param>
    public void Merge(GroupLanes other, ReadOnlySpan<int> groups)
    {
        Reserve(other._bound);
        for (int group = 0; group < other.Count; group++)
        {
            long* from = other.Row(group);
            long* to = Row(groups[group]);
            for (int lane = 0; lane < _plan.AdditiveLanes; lane++)
            {
                to[lane] += from[lane];
                if (other._totals is { } totals)
                {
                    AddWide(groups[group], lane, totals[other.TotalIndex(group, lane)]);
                }
            }

            foreach (MeasureLane extreme in _plan.Extremes)
            {
                to[extreme.Lane] = Math.Min(to[extreme.Lane], from[extreme.Lane]);
                to[extreme.Lane + 1] = Math.Min(to[extreme.Lane + 1], from[extreme.Lane + 1]);
            }
        }
    }

    private int TotalIndex(int group, int lane) => (group * _plan.AdditiveLanes) + lane;

    private void Add(ref Int128 total, Int128 value, int lane)
    {
        Int128 sum = unchecked(total + value);
        if (((total ^ sum) & (value ^ sum)) < 0)
        {
            throw Throw.Overflow(_plan.Query.Relation, _plan.SumColumn(lane));
        }

        total = sum;
    }

    private void Spill()
    {
        for (int group = 0; group < Count; group++)
        {
            long* row = Row(group);
            for (int lane = 0; lane < _plan.AdditiveLanes; lane++)
            {
                AddWide(group, lane, row[lane]);
                row[lane] = 0;
            }
        }

        _bound = 0;
    }

    private Int128[] EnsureTotals() => _totals ??= new Int128[TotalIndex(_capacity, 0)];

    private void Grow(int capacity)
    {
        CacheLines<long> lanes = new(capacity * _plan.Stride);
        _lanes.Span[..(Count * _plan.Stride)].CopyTo(lanes.Span);
        _lanes = lanes;
        _capacity = capacity;
        if (_totals is not null)
        {
            Array.Resize(ref _totals, TotalIndex(capacity, 0));
        }
    }
}
