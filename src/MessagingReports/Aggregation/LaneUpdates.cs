using System.Numerics;
using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>The loops that bring rows into lanes: one pass over a block of rows each, without branches on conditions.</summary>
internal static unsafe class LaneUpdates
{
    private const int LanesPerVector = 4;

    /// <summary>Counts: adds 1 to lane <c>n</c> of a row's group iff bit <c>n</c> of its mask is set.</summary>
    /// <param name="lanes">The first of the lanes, of group 0.</param>
    /// <param name="stride">The lanes from one group to the next.</param>
    /// <param name="laneCount">How many lanes, a multiple of 4; lanes past the last predicate are padding and mean nothing.</param>
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

    /// <summary>Minimum and maximum of a column of 32-bit values over the rows whose mask has a bit.</summary>
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

    /// <summary>Minimum and maximum of a column of 64-bit values over the rows whose mask has a bit.</summary>
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

    /// <summary>The number of bits that hold the magnitude of every value: none is under -2^n or over 2^n - 1.</summary>
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

    // A row outside has the neutral values, so that only a new extreme, which is rare, takes a branch.
    private static void Extend(long* lane, long value, long isInside)
    {
        unchecked
        {
            long low = (value & isInside) | (long.MaxValue & ~isInside);
            long high = (value & isInside) | (long.MinValue & ~isInside);
            if (low < lane[0])
            {
                lane[0] = low;
            }

            if (high > lane[1])
            {
                lane[1] = high;
            }
        }
    }

    private static Vector256<ulong> Bits(int first) =>
        unchecked(Vector256.Create(1UL << first, 1UL << (first + 1), 1UL << (first + 2), 1UL << (first + 3)));

    private static void Step(long* lanes, Vector256<ulong> mask, Vector256<ulong> bits) =>
        (Vector256.Load(lanes) - Vector256.Equals(mask & bits, bits).AsInt64()).Store(lanes);

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
