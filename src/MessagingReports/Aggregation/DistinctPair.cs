using System.Runtime.InteropServices;

namespace MessagingReports.Aggregation;

/// <summary>A value seen in a group: 32 bytes, two to a cache line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DistinctPair
{
    /// <summary>The value's first 8 bytes; of a long text the address of its bytes; of a reference its code.</summary>
    public ulong Low;

    /// <summary>The value's next 8 bytes; of a long text its hash.</summary>
    public ulong High;

    /// <summary>The predicates it was seen with.</summary>
    public ulong Mask;

    /// <summary>The group.</summary>
    public int Group;

    /// <summary>The value's length in bytes, so that trailing zeros count; -1 for a reference.</summary>
    public int Length;
}
