using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Csv;

/// <summary>The texts of 0 to 999, ready: most durations, counts and sizes of a report are such numbers.</summary>
internal static unsafe class SmallIntegers
{
    /// <summary>The first number that is not here; in its place is a blank text.</summary>
    public const int Blank = 1000;

    private const int LengthShift = 56;

    private static readonly VectorBuffer<ulong> Texts = Make();

    /// <summary>The table, which lives as long as the process.</summary>
    public static ulong* Table => Texts.Pointer;

    /// <summary>Writes a number, or nothing for <see cref="Blank"/>; 8 bytes are touched.</summary>
    /// <param name="table"><see cref="Table"/>.</param>
    /// <param name="index">0 to <see cref="Blank"/>.</param>
    /// <param name="destination">Where to write.</param>
    /// <returns>The position after the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(ulong* table, uint index, byte* destination)
    {
        ulong text = table[index];
        Unsafe.WriteUnaligned(destination, text);
        return unchecked(destination + (text >> LengthShift));
    }

    private static VectorBuffer<ulong> Make()
    {
        VectorBuffer<ulong> texts = new(Blank + 1);
        for (int value = 0; value < Blank; value++)
        {
            ulong text = 0;
            long length = IntegerText.WriteUnsigned((byte*)&text, (ulong)value) - (byte*)&text;
            texts.Pointer[value] = text | ((ulong)length << LengthShift);
        }

        texts.Pointer[Blank] = 0;
        return texts;
    }
}
