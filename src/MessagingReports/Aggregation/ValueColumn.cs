using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>A column of numbers or instants as 64-bit values, block by block.</summary>
internal sealed unsafe class ValueColumn
{
    private const int Int32Bits = 31;

    private readonly VectorBuffer<long>? _widened;
    private readonly bool _isSummed;

    /// <param name="column">The column.</param>
    /// <param name="isSummed">Whether a sum takes it, which alone may leave its lane.</param>
    /// <param name="blockRows">The rows of a block.</param>
    public ValueColumn(RelationColumn column, bool isSummed, int blockRows)
    {
        Column = column;
        _isSummed = isSummed;
        _widened = column.Type == RelationColumnType.Int32 ? new VectorBuffer<long>(blockRows) : null;
    }

    public RelationColumn Column { get; }

    /// <summary>The values of the block; those of null rows mean nothing.</summary>
    public long* Values { get; private set; }

    /// <summary>The bits that hold the magnitude of each: none is under -2^n or over 2^n - 1; 0 when not summed.</summary>
    public int Bits { get; private set; }

    /// <summary>Takes the values of a block.</summary>
    public void Take(RecordBatch batch, int start, int count)
    {
        if (_widened is null)
        {
            Values = batch.Fixed<long>(Column).Pointer + start;
            Bits = _isSummed ? MagnitudeBits(new ReadOnlySpan<long>(Values, count)) : 0;
        }
        else
        {
            Values = _widened.Pointer;
            Bits = _isSummed ? Int32Bits : 0;
            Widen(batch.Fixed<int>(Column).Pointer + start, Values, count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Widen(int* values, long* widened, int count)
    {
        unchecked
        {
            int i = 0;
            for (; i <= count - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                (Vector256<long> lower, Vector256<long> upper) = Vector256.Widen(Vector256.Load(values + i));
                lower.Store(widened + i);
                upper.Store(widened + i + Vector256<long>.Count);
            }

            for (; i < count; i++)
            {
                widened[i] = values[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int MagnitudeBits(ReadOnlySpan<long> values)
    {
        int lanes = Vector256<long>.Count;
        Vector256<long> all = Vector256<long>.Zero;
        int i = 0;
        for (; i <= values.Length - lanes; i += lanes)
        {
            Vector256<long> four = Vector256.Create(values.Slice(i, lanes));
            all |= four ^ Vector256.LessThan(four, Vector256<long>.Zero);
        }

        long magnitude = all[0] | all[1] | all[2] | all[3];
        for (; i < values.Length; i++)
        {
            magnitude |= values[i] ^ (values[i] >> 63);
        }

        return 64 - BitOperations.LeadingZeroCount((ulong)magnitude);
    }
}
