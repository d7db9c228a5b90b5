using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Relations;

/// <summary>Turns text that is ASCII into bytes; most cells are short and ASCII, where a general transcoder's set-up
/// costs most.</summary>
internal static unsafe class AsciiNarrowing
{
    /// <summary>The bytes a character of UTF-16 takes at most in UTF-8.</summary>
    public const int MostBytes = 3;

    private const int Step = 8; // characters of one vector
    private const int Wide = 2 * Step;
    private const int SmallestPage = 4096;

    /// <summary>Writes one byte a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room for as many bytes as the text has characters.</param>
    /// <returns>False when a character is not ASCII; the target then holds nothing of use.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
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
        unchecked
        {
            int index = 0;
            for (; index <= length - Wide; index += Wide)
            {
                Vector128<ushort> low = Vector128.LoadUnsafe(ref source, (nuint)index);
                Vector128<ushort> high = Vector128.LoadUnsafe(ref source, (nuint)index + Step);
                Vector128.Narrow(low, high).Store(target + index);
                all |= low | high;
            }

            if (index <= length - Step)
            {
                all |= Store(ref source, index, target);
            }

            // Overlaps the step before, unless the length is a multiple.
            all |= Store(ref source, length - Step, target);
        }

        return (all & Vector128.Create((ushort)0xFF80)) == default;
    }

    /// <summary>
    /// As <see cref="TryNarrow"/> into a target where 16 bytes more may be written: a short text, whatever its length,
    /// takes one step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNarrowPadded(string text, byte* target)
    {
        // What lies past the text on its page may be read, and what was read of it is not looked at. The text must not
        // move meanwhile.
        fixed (char* source = text)
        {
            if (text.Length <= Wide && ((nuint)source & (SmallestPage - 1)) <= SmallestPage - (Wide * sizeof(char)))
            {
                Vector128<byte> bytes = Vector128.NarrowWithSaturation(
                    Vector128.Load((ushort*)source), Vector128.Load(unchecked((ushort*)source + Step)));
                bytes.Store(target);
                return (bytes.ExtractMostSignificantBits() & unchecked((1U << text.Length) - 1)) == 0;
            }
        }

        return TryNarrow(text, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Store(ref ushort source, int index, byte* target)
    {
        Vector128<ushort> units = Vector128.LoadUnsafe(ref source, (nuint)index);
        Vector128.Narrow(units, units).GetLower().Store(target + index);
        return units;
    }
}
