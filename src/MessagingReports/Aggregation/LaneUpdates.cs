using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>
/// The loops that bring rows into lanes: a pass over a block of rows each, without branches on conditions.
/// </summary>
/// <remarks>Not inlined: one loop to a method leaves each all the registers.</remarks>
internal static unsafe class LaneUpdates
{
    private const int LanesPerVector = 4;

    /// <summary>Counts: adds 1 to lane <c>n</c> of a row's group iff bit <c>n</c> of its mask is set.</summary>
    /// <param name="lanes">The first of the lanes, of group 0.</param>
    /// <param name="stride">The lanes from one group to the next.</param>
    /// <param name="laneCount">How many lanes, a multiple of 4; those past the last predicate are padding.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="masks">The mask of each row.</param>
    /// <param name="count">The number of rows.</param>
    public static void Count(long* lanes, nint stride, int laneCount, int* groups, ulong* masks, int count)
    {
        unchecked
        {
            int lane = 0;
            for (; lane + (4 * LanesPerVector) <= laneCount; lane += 4 * LanesPerVector)
            {
                CountSixteen(lanes + lane, stride, lane, groups, masks, count);
            }

            if (lane + (2 * LanesPerVector) <= laneCount)
            {
                CountEight(lanes + lane, stride, lane, groups, masks, count);
                lane += 2 * LanesPerVector;
            }

            if (lane < laneCount)
            {
                CountFour(lanes + lane, stride, lane, groups, masks, count);
            }
        }
    }

    /// <summary>Sums of a column of 32-bit values over the rows whose mask has a bit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Sum(long* lane, nint stride, int* groups, ulong* masks, int bit, int* values, int count)
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                lane[groups[i] * stride] += values[i] & -(long)((masks[i] >> bit) & 1);
            }
        }
    }

    /// <summary>Sums of a column of 64-bit values over the rows whose mask has a bit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Sum(long* lane, nint stride, int* groups, ulong* masks, int bit, long* values, int count)
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                lane[groups[i] * stride] += values[i] & -(long)((masks[i] >> bit) & 1);
            }
        }
    }

    /// <summary>Minimum and inverted maximum of a column of 32-bit values over the rows whose mask has a bit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Extremes(long* lane, nint stride, int* groups, ulong* masks, int bit, int* values, int count)
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                Extend(lane + (groups[i] * stride), values[i], -(long)((masks[i] >> bit) & 1));
            }
        }
    }

    /// <summary>Minimum and inverted maximum of a column of 64-bit values over the rows whose mask has a bit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Extremes(long* lane, nint stride, int* groups, ulong* masks, int bit, long* values, int count)
    {
        unchecked
        {
            for (int i = 0; i < count; i++)
            {
                Extend(lane + (groups[i] * stride), values[i], -(long)((masks[i] >> bit) & 1));
            }
        }
    }

    /// <summary>The bits that hold the magnitude of every value: none is under -2^n or over 2^n - 1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int MagnitudeBits(ReadOnlySpan<long> values)
    {
        Vector256<long> all = Vector256<long>.Zero;
        int i = 0;
        for (; i <= values.Length - LanesPerVector; i += LanesPerVector)
        {
            Vector256<long> four = Vector256.Create(values.Slice(i, LanesPerVector));
            all |= four ^ Vector256.LessThan(four, Vector256<long>.Zero);
        }

        long magnitude = all[0] | all[1] | all[2] | all[3];
        for (; i < values.Length; i++)
        {
            magnitude |= values[i] ^ (values[i] >> 63);
        }

        return 64 - BitOperations.LeadingZeroCount((ulong)magnitude);
    }

    // Rows outside have neutral values. The maximum is kept inverted, which turns its order around: both are minimums,
    // found at once and without a branch that later and later instants, some of them outside, would mislead.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend(long* lane, long value, long isInside)
    {
        Vector128<long> pair = Vector128.Create(value) ^ Vector128.Create(0L, -1L);
        Vector128<long> neutral = Vector128.Create(long.MaxValue);
        Vector128<long> seen = Vector128.ConditionalSelect(Vector128.Create(isInside), pair, neutral);
        Vector128.Min(Vector128.Load(lane), seen).Store(lane);
    }

    private static Vector256<ulong> Bits(int first) =>
        unchecked(Vector256.Create(1UL << first, 1UL << (first + 1), 1UL << (first + 2), 1UL << (first + 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(long* lanes, Vector256<ulong> mask, Vector256<ulong> bits) =>
        (Vector256.Load(lanes) - Vector256.Equals(mask & bits, bits).AsInt64()).Store(lanes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CountFour(long* lanes, nint stride, int firstBit, int* groups, ulong* masks, int count)
    {
        unchecked
        {
            Vector256<ulong> bits = Bits(firstBit);
            for (int i = 0; i < count; i++)
            {
                Step(lanes + (groups[i] * stride), Vector256.Create(masks[i]), bits);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CountEight(long* lanes, nint stride, int firstBit, int* groups, ulong* masks, int count)
    {
        unchecked
        {
            Vector256<ulong> bits0 = Bits(firstBit);
            Vector256<ulong> bits1 = Bits(firstBit + 4);
            for (int i = 0; i < count; i++)
            {
                long* row = lanes + (groups[i] * stride);
                Vector256<ulong> mask = Vector256.Create(masks[i]);
                Step(row, mask, bits0);
                Step(row + 4, mask, bits1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CountSixteen(long* lanes, nint stride, int firstBit, int* groups, ulong* masks, int count)
    {
        unchecked
        {
            Vector256<ulong> bits0 = Bits(firstBit);
            Vector256<ulong> bits1 = Bits(firstBit + 4);
            Vector256<ulong> bits2 = Bits(firstBit + 8);
            Vector256<ulong> bits3 = Bits(firstBit + 12);
            for (int i = 0; i < count; i++)
            {
                long* row = lanes + (groups[i] * stride);
                Vector256<ulong> mask = Vector256.Create(masks[i]);
                Step(row, mask, bits0);
                Step(row + 4, mask, bits1);
                Step(row + 8, mask, bits2);
                Step(row + 12, mask, bits3);
            }
        }
    }
}
