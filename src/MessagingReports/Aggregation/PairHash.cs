using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessagingReports.Aggregation;

/// <summary>Hashes of values and of (group, value) pairs.</summary>
internal static unsafe class PairHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // Random per process, so that nobody who chooses ids can make them collide. Results do not depend on it.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    /// <summary>The hash of a value of up to 16 bytes, or of a reference's code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong low, ulong high, int length) =>
        unchecked(Mix(Mix(low ^ Seed ^ ((ulong)(uint)length << 56)) ^ high));

    /// <summary>The hash of a text of more than 16 bytes.</summary>
    public static ulong Of(byte* text, int length)
    {
        unchecked
        {
            ulong hash = Seed ^ (ulong)length;
            byte* last = text + length - sizeof(ulong);
            for (; text < last; text += sizeof(ulong))
            {
                hash = Mix(hash ^ *(ulong*)text);
            }

            return Mix(hash ^ *(ulong*)last);
        }
    }

    /// <summary>The hash of a value in a group; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint InGroup(ulong hash, int group) =>
        unchecked((uint)(Mix(hash ^ ((ulong)(uint)group * Multiplier)) >> 32) | 1);

    /// <summary>The hash of a pair already in a table.</summary>
    public static uint Of(in DistinctPair pair) =>
        InGroup(pair.Length > InlineText.Bytes ? pair.High : Of(pair.Low, pair.High, pair.Length), pair.Group);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Multiplier, out ulong low);
        return BitOperations.RotateLeft(high ^ low, 23);
    }
}
