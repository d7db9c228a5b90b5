using System.Globalization;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A query in progress: takes batches, combines with other states of the query, gives the result.</summary>
/// <remarks>
/// <para>Shape: the result depends on the rows alone, not on their order, on how they are split into batches or states,
/// or on which dictionaries the batches bring. Batches are read when they are added and not kept.</para>
/// <para>Units: a group takes 4 bytes for each count, 8 for each sum, minimum, maximum and distinct count, rounded up
/// to 64. Distinct counts take 44 to 56 bytes for each distinct pair of a group and a value (12 more while
/// the index grows), and the bytes of a value longer than 16; those of one column share its pairs, whatever their
/// conditions.</para>
/// <para>Not thread-safe: give each thread a state of its own and merge them.</para>
/// </remarks>
public sealed unsafe class AggregationState
{
    // Small enough that the groups, masks and values of a block stay in the first-level cache from pass to pass.
    private const int BlockRows = 512;

    // Blocks of larger values add to 128-bit totals directly: they would fill 64 bits within a few hundred blocks.
    private const int LargestLaneBits = 45;

    private const int CountLanes = PredicateWord.Capacity / 2;

    private static readonly Int128 LargestTotal = Int128.Parse(new string('9', 38), CultureInfo.InvariantCulture);

    private readonly AggregatePlan _plan;
    private readonly RelationColumn[] _reads;
    private readonly GroupIndex _groups;
    private readonly GroupLanes _lanes;
    private readonly DistinctCounter[] _distinct;
    private readonly ValueColumn[] _columns;
    private readonly Dictionary<RelationColumn, int> _columnOf;
    private readonly VectorBuffer<long> _zeros = new(BlockRows);
    private readonly VectorBuffer<int> _blockGroups = new(BlockRows);
    private readonly VectorBuffer<byte> _blockMasks;

    /// <summary>A state that has seen no rows.</summary>
    public AggregationState(AggregateQuery query)
    {
        _plan = new AggregatePlan(query);
        _reads = [.. query.Columns];
        _groups = new GroupIndex(query);
        _lanes = new GroupLanes(_plan);
        _blockMasks = new VectorBuffer<byte>(BlockRows * Math.Max(1, _plan.Words.Length));
        _distinct = [.. _plan.Distinct.Select(measures => new DistinctCounter(measures))];
        _columns =
        [
            .. _plan.Quads.SelectMany(quad => quad.Measures).GroupBy(measure => measure.Column!)
                .Select(measures => new ValueColumn(
                    measures.Key, measures.Any(measure => measure.Kind == MeasureKind.Sum), BlockRows)),
        ];
        _columnOf = _columns.Select((column, number) => (column, number))
            .ToDictionary(pair => pair.column.Column, pair => pair.number);
        _zeros.Span.Clear();
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

        foreach (RelationColumn column in _reads)
        {
            _ = batch[column];
        }

        for (int end = start + count; start < end; start += BlockRows)
        {
            int next = Math.Min(start + BlockRows, end);
            Fetch(batch, next, Math.Min(next + BlockRows, end));
            AddBlock(batch, start, next - start);
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
        for (int i = 0; i < _distinct.Length; i++)
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
                values[i] = Value(group, _plan.Measures[i]);
            }

            result.AddGroup(keys, values);
        }

        GC.KeepAlive(this);
        return result;
    }

    /// <summary>Gives the memory back now; the state is then of no use.</summary>
    internal void Free()
    {
        _lanes.Free();
        foreach (DistinctCounter distinct in _distinct)
        {
            distinct.Free();
        }
    }

    private Int128? Value(int group, MeasureLane measure)
    {
        long* row = _lanes.Row(group);
        switch (measure.Kind)
        {
            case MeasureKind.CountDistinct:
                return row[measure.Lane];
            case MeasureKind.Minimum:
                return _lanes.CountOf(group, measure.Predicate) == 0 ? null : row[measure.Lane];
            case MeasureKind.Maximum:
                return _lanes.CountOf(group, measure.Predicate) == 0 ? null : ~row[measure.Lane];
            case MeasureKind.Sum:
                Int128 sum = _lanes.SumOf(group, measure);
                return sum <= LargestTotal && sum >= -LargestTotal
                    ? sum
                    : throw Throw.Overflow(Query.Relation, measure.Column);
            default:
                return _lanes.CountOf(group, measure.Predicate);
        }
    }

    private void Fetch(RecordBatch batch, int start, int end)
    {
        foreach (RelationColumn column in _reads)
        {
            BlockFetch.Ask(batch[column], start, end);
        }
    }

    private void AddBlock(RecordBatch batch, int start, int count)
    {
        Span<int> groups = new(_blockGroups.Pointer, count);
        _groups.Resolve(batch, start, groups);
        _lanes.EnsureGroups(_groups.Count);
        _lanes.Reserve(count, (long)count << TakeValues(batch, start, count));
        for (int word = 0; word < _plan.Words.Length; word++)
        {
            _plan.Words[word].Evaluate(batch, start, count, Masks(word));
            Update(word, count);
        }

        foreach (DistinctCounter distinct in _distinct)
        {
            distinct.Add(batch, start, groups, Masks(distinct.Word), _lanes, _plan.Stride);
        }
    }

    /// <summary>How many bits the values hold that the block adds to lanes.</summary>
    private int TakeValues(RecordBatch batch, int start, int count)
    {
        int most = 0;
        foreach (ValueColumn column in _columns)
        {
            column.Take(batch, start, count);
            most = column.Bits > LargestLaneBits ? most : Math.Max(most, column.Bits);
        }

        return most;
    }

    /// <summary>Brings the block into the counts of a word and the quads that look at it.</summary>
    private void Update(int word, int count)
    {
        long** values = stackalloc long*[ValueQuad.Lanes];
        int* groups = _blockGroups.Pointer;
        int counts = _plan.FirstCount + (word * CountLanes);
        bool isCounted = false;
        foreach (ValueQuad quad in _plan.Quads)
        {
            if (quad.Word != word)
            {
                continue;
            }

            for (int i = 0; i < ValueQuad.Lanes; i++)
            {
                values[i] = i < quad.Measures.Length ? ValuesOf(quad.Measures[i], count) : _zeros.Pointer;
            }

            long* lanes = _lanes.Lanes + quad.First;
            if (isCounted)
            {
                LaneUpdates.Update(lanes, _plan.Stride, groups, Masks(word), quad, values, count);
            }
            else
            {
                LaneUpdates.CountAndUpdate(
                    lanes, counts - quad.First, _plan.Stride, groups, Masks(word), quad, values, count);
                isCounted = true;
            }
        }

        if (!isCounted)
        {
            LaneUpdates.Count(_lanes.Lanes + counts, _plan.Stride, groups, Masks(word), count);
        }
    }

    /// <summary>What a lane is brought up to date with; values too large for it are added to its totals.</summary>
    private long* ValuesOf(MeasureLane measure, int count)
    {
        ValueColumn column = _columns[_columnOf[measure.Column!]];
        if (measure.Kind != MeasureKind.Sum || column.Bits <= LargestLaneBits)
        {
            return column.Values;
        }

        byte* masks = Masks(measure.Predicate / PredicateWord.Capacity);
        int bit = measure.Predicate % PredicateWord.Capacity;
        for (int i = 0; i < count; i++)
        {
            if ((masks[i] >> bit & 1) != 0)
            {
                _lanes.AddWide(_blockGroups.Pointer[i], measure, column.Values[i]);
            }
        }

        return _zeros.Pointer;
    }

    private byte* Masks(int word) => _blockMasks.Pointer + (word * BlockRows);
}
