using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Csv;

/// <summary>The texts <c>00</c> to <c>99</c>: two digits for one store instead of two divisions.</summary>
internal static unsafe class DigitPairs
{
    private static ReadOnlySpan<byte> Digits =>
        "00010203040506070809"u8
        + "10111213141516171819"u8
        + "20212223242526272829"u8
        + "30313233343536373839"u8
        + "40414243444546474849"u8
        + "50515253545556575859"u8
        + "60616263646566676869"u8
        + "70717273747576777879"u8
        + "80818283848586878889"u8
        + "90919293949596979899"u8;

    /// <summary>The two digits of <paramref name="value"/>, 0 to 99, as they lie in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Of(uint value)
    {
        ref byte pair = ref Unsafe.AddByteOffset(ref MemoryMarshal.GetReference(Digits), unchecked((nuint)(value * 2)));
        return Unsafe.ReadUnaligned<ushort>(ref pair);
    }

    /// <summary>Writes the two digits of <paramref name="value"/>, 0 to 99.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(byte* destination, uint value) => Unsafe.WriteUnaligned(destination, Of(value));
}
