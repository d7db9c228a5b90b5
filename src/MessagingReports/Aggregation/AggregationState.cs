using System.Globalization;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A query in progress: takes batches, combines with other states of the query, gives the result.</summary>
/// <remarks>
/// <para>Shape: the result depends on the rows alone, not on their order, on how they are split into batches or states,
/// or on which dictionaries the batches bring. Batches are read when they are added and not kept.</para>
/// <para>Units: a group takes 8 bytes for each count, sum and distinct count and 16 for each minimum or maximum,
/// rounded up to 64. Distinct counts take 44 to 56 bytes for each distinct pair of a group and a value (12 more while
/// the index grows), and the bytes of a value longer than 16; those of one column share its pairs, whatever their
/// conditions.</para>
/// <para>Not thread-safe: give each thread a state of its own and merge them.</para>
/// </remarks>
public sealed unsafe class AggregationState
{
    // Small enough that the groups and masks of a block stay in the first-level cache from pass to pass.
    private const int BlockRows = 1024;

    // Blocks of larger values add to 128-bit totals directly: they would fill 64 bits within a few hundred blocks.
    private const int LargestLaneBits = 45;
    private const int Int32Bits = 31;

    private static readonly Int128 LargestTotal = Int128.Parse(new string('9', 38), CultureInfo.InvariantCulture);

    private readonly AggregatePlan _plan;
    private readonly GroupIndex _groups;
    private readonly GroupLanes _lanes;
    private readonly DistinctCounter[] _distinct;
    private readonly int[] _sumBits;
    private readonly VectorBuffer<int> _blockGroups = new(BlockRows);
    private readonly VectorBuffer<ulong> _blockMasks;

    /// <summary>A state that has seen no rows.</summary>
    public AggregationState(AggregateQuery query)
    {
        _plan = new AggregatePlan(query);
        _groups = new GroupIndex(query);
        _lanes = new GroupLanes(_plan);
        _sumBits = new int[_plan.Sums.Count];
        _blockMasks = new VectorBuffer<ulong>(BlockRows * Math.Max(1, _plan.Words.Length));
        _distinct =
        [
            .. _plan.Distinct
                .GroupBy(measure => (measure.Column, measure.Predicate / PredicateWord.Capacity))
                .Select(measures => new DistinctCounter([.. measures])),
        ];
    }

    /// <summary>The query.</summary>
    public AggregateQuery Query => _plan.Query;

    /// <summary>Adds the rows of a batch.</summary>
    /// <exception cref="ArgumentException">The batch is of another relation.</exception>
    /// <exception cref="InvalidOperationException">The batch lacks a column of the query.</exception>
    public void Add(RecordBatch batch) => Add(batch, 0, batch.Count);

    /// <summary>Adds some rows of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <exception cref="ArgumentException">The batch is of another relation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not all in the batch.</exception>
    /// <exception cref="InvalidOperationException">The batch lacks a column of the query.</exception>
    public void Add(RecordBatch batch, int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)start), (uint)batch.Count, nameof(start));
        uint left = (uint)(batch.Count - start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unchecked((uint)count), left, nameof(count));
        if (batch.Schema != Query.Relation)
        {
            throw Throw.WrongBatch(Query.Relation, batch.Schema);
        }

        for (int i = 0; i < Query.Columns.Count; i++)
        {
            _ = batch[Query.Columns[i]];
        }

        for (int end = start + count; start < end; start += BlockRows)
        {
            AddBlock(batch, start, Math.Min(BlockRows, end - start));
        }

        // At the end only pointers into their memory were in use.
        GC.KeepAlive(batch);
        GC.KeepAlive(this);
    }

    /// <summary>Adds the rows another state has seen; merging is associative and commutative.</summary>
    /// <param name="other">
    /// A state of the same query object; it does not change and may go on. Merged into itself, a state counts its rows
    /// twice.
    /// </param>
    /// <exception cref="ArgumentException">The other state answers another query.</exception>
    /// <exception cref="ReportDataException">A count or sum leaves 128 bits; this state is then of no use.</exception>
    public void Merge(AggregationState other)
    {
        if (other.Query != Query)
        {
            throw Throw.OtherQuery(Query.Relation);
        }

        int[] groups = _groups.Adopt(other._groups);
        _lanes.EnsureGroups(_groups.Count);
        _lanes.Merge(other._lanes, groups);
        for (int i = 0; i < _distinct.Length && other != this; i++)
        {
            _distinct[i].Merge(other._distinct[i], groups, _lanes);
        }

        GC.KeepAlive(other);
        GC.KeepAlive(this);
    }

    /// <summary>The groups and values of the rows added so far; the state may go on.</summary>
    /// <exception cref="ReportDataException">A sum has more than 38 digits; rule <c>overflow</c>.</exception>
    public AggregateResult ToResult()
    {
        AggregateResult result = new(Query);
        byte[]?[] keys = new byte[]?[Query.GroupBy.Count];
        Int128?[] values = new Int128?[Query.Measures.Count];
        for (int group = 0; group < _groups.Count; group++)
        {
            _groups.Keys(group, keys);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = Value(group, Query.Measures[i].Kind, _plan.Measures[i]);
            }

            result.AddGroup(keys, values);
        }

        return result;
    }

    private Int128? Value(int group, MeasureKind kind, MeasureLane measure)
    {
        long* row = _lanes.Row(group);
        switch (kind)
        {
            case MeasureKind.CountDistinct:
                return row[measure.Lane];
            case MeasureKind.Minimum:
                return _lanes.Total(group, measure.Predicate) == 0 ? null : row[measure.Lane];
            case MeasureKind.Maximum:
                return _lanes.Total(group, measure.Predicate) == 0 ? null : ~row[measure.Lane + 1];
            default:
                Int128 total = _lanes.Total(group, measure.Lane);
                return total <= LargestTotal && total >= -LargestTotal
                    ? total
                    : throw Throw.Overflow(Query.Relation, measure.Column);
        }
    }

    private void AddBlock(RecordBatch batch, int start, int count)
    {
        Span<int> groups = new(_blockGroups.Pointer, count);
        _groups.Resolve(batch, start, groups);
        _lanes.EnsureGroups(_groups.Count);
        _lanes.Reserve((long)count << FindLaneBits(batch, start, count));
        for (int word = 0; word < _plan.Words.Length; word++)
        {
            int firstLane = word * PredicateWord.Capacity;
            int lanes = Math.Min(PredicateWord.Capacity, _plan.CountLanes - firstLane);
            _plan.Words[word].Evaluate(batch, start, count, Masks(word));
            LaneUpdates.Count(_lanes.Lanes + firstLane, _plan.Stride, lanes, _blockGroups.Pointer, Masks(word), count);
        }

        for (int i = 0; i < _plan.Sums.Count; i++)
        {
            AddSum(batch, start, count, _plan.Sums[i], isWide: _sumBits[i] > LargestLaneBits);
        }

        for (int i = 0; i < _plan.Extremes.Count; i++)
        {
            Extend(batch, start, count, _plan.Extremes[i]);
        }

        foreach (DistinctCounter distinct in _distinct)
        {
            distinct.Add(batch, start, groups, Masks(distinct.Word), _lanes, _plan.Stride);
        }
    }

    /// <summary>How many bits the values hold that the block adds to lanes; notes the bits of each sum.</summary>
    private int FindLaneBits(RecordBatch batch, int start, int count)
    {
        int most = 0;
        for (int i = 0; i < _sumBits.Length; i++)
        {
            RelationColumn column = _plan.Sums[i].Column!;
            int bits = column.Type == RelationColumnType.Int32
                ? Int32Bits
                : LaneUpdates.MagnitudeBits(batch.Fixed<long>(column).Values.Slice(start, count));
            _sumBits[i] = bits;
            most = bits > LargestLaneBits ? most : Math.Max(most, bits);
        }

        return most;
    }

    private void AddSum(RecordBatch batch, int start, int count, MeasureLane sum, bool isWide)
    {
        RelationColumn column = sum.Column!;
        long* lane = _lanes.Lanes + sum.Lane;
        ulong* masks = Masks(sum.Predicate / PredicateWord.Capacity);
        int bit = sum.Predicate % PredicateWord.Capacity;
        int* groups = _blockGroups.Pointer;
        if (column.Type == RelationColumnType.Int32)
        {
            LaneUpdates.Sum(lane, _plan.Stride, groups, masks, bit, batch.Fixed<int>(column).Pointer + start, count);
            return;
        }

        long* values = batch.Fixed<long>(column).Pointer + start;
        if (!isWide)
        {
            LaneUpdates.Sum(lane, _plan.Stride, groups, masks, bit, values, count);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            if ((masks[i] >> bit & 1) != 0)
            {
                _lanes.AddWide(groups[i], sum.Lane, values[i]);
            }
        }
    }

    private void Extend(RecordBatch batch, int start, int count, MeasureLane extreme)
    {
        RelationColumn column = extreme.Column!;
        long* lane = _lanes.Lanes + extreme.Lane;
        ulong* masks = Masks(extreme.Predicate / PredicateWord.Capacity);
        int bit = extreme.Predicate % PredicateWord.Capacity;
        int* groups = _blockGroups.Pointer;
        if (column.Type == RelationColumnType.Int32)
        {
            int* values = batch.Fixed<int>(column).Pointer + start;
            LaneUpdates.Extremes(lane, _plan.Stride, groups, masks, bit, values, count);
        }
        else
        {
            long* values = batch.Fixed<long>(column).Pointer + start;
            LaneUpdates.Extremes(lane, _plan.Stride, groups, masks, bit, values, count);
        }
    }

    private ulong* Masks(int word) => _blockMasks.Pointer + (word * BlockRows);
}
