using System.Numerics;

namespace MessagingReports.Aggregation;

/// <summary>A direct-mapped cache of numbers of pairs, by the code on the right and the low bits of the left.</summary>
/// <remarks>Where both are few each pair has a slot of its own.</remarks>
internal sealed class PairCache
{
    private const int Limit = 14; // bits of slots, unless there are more codes
    private const long Empty = -1L << 32; // no left is -1

    /// <summary>The slots: left, then number, 32 bits each.</summary>
    public long[] Slots { get; private set; } = [];

    /// <summary>
    /// How many low bits of the left choose a slot; the slots of code <c>n</c>, from -1, begin at
    /// <c>n + 1 &lt;&lt; LeftBits</c>.
    /// </summary>
    public int LeftBits { get; private set; }

    /// <summary>Makes room for codes from -1 and lefts from 0.</summary>
    /// <param name="codes">The codes there are.</param>
    /// <param name="lefts">The lefts there are.</param>
    /// <param name="isVoid">Whether what was cached is no longer so.</param>
    public void Fit(int codes, int lefts, bool isVoid)
    {
        int codeBits = BitsOf(codes);
        int leftBits = Math.Min(BitsOf(lefts), Math.Max(0, Limit - codeBits));
        if (1 << codeBits << LeftBits > Slots.Length || leftBits > LeftBits)
        {
            LeftBits = leftBits;
            Slots = new long[1 << codeBits << leftBits];
            isVoid = true;
        }

        if (isVoid)
        {
            Slots.AsSpan().Fill(Empty);
        }
    }

    // The bits that numbers from 0 to this one take.
    private static int BitsOf(int number) => 32 - BitOperations.LeadingZeroCount((uint)number);
}
