using System.Runtime.CompilerServices;

namespace MessagingReports.Aggregation;

/// <summary>Remembers pairs of a group and a reference that were seen lately, and with which predicates.</summary>
/// <remarks>References repeat: most rows bring a pair that was just seen with the same predicates.</remarks>
internal sealed class RecentPairs
{
    private const int Slots = 2048;

    // A mask of 0 tells that there is none.
    private readonly (ulong Key, ulong Mask)[] _pairs = new (ulong, ulong)[Slots];

    /// <summary>Whether a pair was seen with all of some predicates; from now on it was.</summary>
    /// <param name="group">The group.</param>
    /// <param name="code">The reference.</param>
    /// <param name="mask">The predicates, at least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasSeen(int group, uint code, ulong mask)
    {
        unchecked
        {
            ulong key = ((ulong)(uint)group << 32) | code;
            ref (ulong Key, ulong Mask) recent = ref _pairs[(code + ((uint)group << 5)) & (Slots - 1)];
            ulong known = recent.Key == key ? recent.Mask : 0;
            if ((mask & ~known) == 0)
            {
                return true;
            }

            recent = (key, mask | known);
            return false;
        }
    }
}
