using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Csv;

/// <summary>10^0 to 10^38.</summary>
internal static class PowersOfTen
{
    /// <summary>The largest power that an unsigned 64-bit integer holds.</summary>
    public const int MaximumOf64Bits = 19;

    private static ReadOnlySpan<ulong> Powers =>
    [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000,
        100_000_000_000,
        1_000_000_000_000,
        10_000_000_000_000,
        100_000_000_000_000,
        1_000_000_000_000_000,
        10_000_000_000_000_000,
        100_000_000_000_000_000,
        1_000_000_000_000_000_000,
        10_000_000_000_000_000_000,
    ];

    /// <summary>10^<paramref name="exponent"/>, 0 to 19; the caller vouches for the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of64(int exponent) => Unsafe.Add(ref MemoryMarshal.GetReference(Powers), exponent);

    /// <summary>10^<paramref name="exponent"/>, 0 to 38; the caller vouches for the range.</summary>
    public static UInt128 Of128(int exponent) => exponent <= MaximumOf64Bits
        ? Of64(exponent)
        : (UInt128)Of64(MaximumOf64Bits) * Of64(exponent - MaximumOf64Bits);
}
