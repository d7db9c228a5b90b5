using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>
/// The loops that bring rows into lanes: a pass over a block of rows each, without branches on conditions.
/// </summary>
/// <remarks>
/// Not inlined: one loop to a method leaves each all the registers. Optimized at once, as are the other loops over
/// blocks: a run of a million rows ends before the runtime has compiled them for the last time.
/// </remarks>
internal static unsafe class LaneUpdates
{
    private static readonly Vector256<uint> CountBits = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>Adds 1 to count <c>n</c> of a row's group iff bit <c>n</c> of its mask is set.</summary>
    /// <param name="counts">The counts of group 0.</param>
    /// <param name="stride">The 64-bit lanes from one group to the next.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="masks">The mask of each row.</param>
    /// <param name="count">The number of rows.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Count(long* counts, nint stride, int* groups, byte* masks, int count)
    {
        unchecked
        {
            Vector256<uint> bits = CountBits;
            for (int i = 0; i < count; i++)
            {
                Count((uint*)(counts + (groups[i] * stride)), Vector256.Create(masks[i]), bits);
            }
        }
    }

    /// <summary>Brings the values of a row into the four lanes of a quad.</summary>
    /// <param name="lanes">The quad's lanes of group 0.</param>
    /// <param name="stride">The 64-bit lanes from one group to the next.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="masks">The mask of each row.</param>
    /// <param name="quad">What the lanes hold.</param>
    /// <param name="values">The values of each lane, one a row.</param>
    /// <param name="count">The number of rows.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Update(
        long* lanes, nint stride, int* groups, byte* masks, ValueQuad quad, long** values, int count)
    {
        unchecked
        {
            Vector256<ulong> bits = quad.Bits;
            Vector256<long> flip = quad.Flip;
            Vector256<long> adds = quad.Adds;
            Vector256<long> neutral = quad.Neutral;
            long* first = values[0];
            long* second = values[1];
            long* third = values[2];
            long* fourth = values[3];
            for (int i = 0; i < count; i++)
            {
                long* row = lanes + (groups[i] * stride);
                Vector256<long> four = Vector256.Create(first[i], second[i], third[i], fourth[i]) ^ flip;
                Update(row, four, Vector256.Create(masks[i]), bits, adds, neutral);
            }
        }
    }

    /// <summary>Does both in one pass: where rows of one group follow each other, neither waits for the other.</summary>
    /// <param name="lanes">The quad's lanes of group 0.</param>
    /// <param name="counts">How many 64-bit lanes after the quad's the counts begin.</param>
    /// <param name="stride">The 64-bit lanes from one group to the next.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="masks">The mask of each row, for the counts and the quad alike.</param>
    /// <param name="quad">What the lanes hold.</param>
    /// <param name="values">The values of each lane, one a row.</param>
    /// <param name="count">The number of rows.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void CountAndUpdate(
        long* lanes, nint counts, nint stride, int* groups, byte* masks, ValueQuad quad, long** values, int count)
    {
        unchecked
        {
            Vector256<uint> countBits = CountBits;
            Vector256<ulong> bits = quad.Bits;
            Vector256<long> flip = quad.Flip;
            Vector256<long> adds = quad.Adds;
            Vector256<long> neutral = quad.Neutral;
            long* first = values[0];
            long* second = values[1];
            long* third = values[2];
            long* fourth = values[3];
            for (int i = 0; i < count; i++)
            {
                long* row = lanes + (groups[i] * stride);
                Vector256<byte> mask = Vector256.Create(masks[i]);
                Vector256<long> four = Vector256.Create(first[i], second[i], third[i], fourth[i]) ^ flip;
                Count((uint*)(row + counts), mask, countBits);
                Update(row, four, mask, bits, adds, neutral);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(uint* counts, Vector256<byte> mask, Vector256<uint> bits) =>
        (Vector256.Load(counts) - Vector256.Equals(mask.AsUInt32() & bits, bits)).Store(counts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Update(
        long* lanes,
        Vector256<long> values,
        Vector256<byte> mask,
        Vector256<ulong> bits,
        Vector256<long> adds,
        Vector256<long> neutral)
    {
        Vector256<long> isSeen = Vector256.Equals(mask.AsUInt64() & bits, bits).AsInt64();
        Vector256<long> seen = Vector256.ConditionalSelect(isSeen, values, neutral);
        Vector256<long> kept = Vector256.Load(lanes);
        Vector256.ConditionalSelect(adds, kept + seen, Vector256.Min(kept, seen)).Store(lanes);
    }
}
