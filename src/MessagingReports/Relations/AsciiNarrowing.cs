using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Relations;

/// <summary>Turns text that is ASCII into bytes; most cells are short and ASCII, where a general transcoder's set-up
/// costs most.</summary>
internal static unsafe class AsciiNarrowing
{
    private const int Step = 8; // characters of one vector

    /// <summary>Writes one byte a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room for as many bytes as the text has characters.</param>
    /// <returns>False when a character is not ASCII; the target then holds nothing of use.</returns>
    public static bool TryNarrow(ReadOnlySpan<char> text, byte* target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int length = text.Length;
        if (length < Step)
        {
            uint seen = 0;
            for (int i = 0; i < length; i++)
            {
                ushort unit = Unsafe.Add(ref source, i);
                seen |= unit;
                target[i] = unchecked((byte)unit);
            }

            return seen < 0x80;
        }

        Vector128<ushort> all = default;
        int last = length - Step;
        for (int i = 0; i < last; i += Step)
        {
            all |= Store(ref source, i, target);
        }

        all |= Store(ref source, last, target); // overlaps the one before, unless the length is a multiple
        return (all & Vector128.Create((ushort)0xFF80)) == default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Store(ref ushort source, int index, byte* target)
    {
        Vector128<ushort> units = Vector128.LoadUnsafe(ref source, (nuint)index);
        Vector128.Narrow(units, units).GetLower().Store(target + index);
        return units;
    }
}
