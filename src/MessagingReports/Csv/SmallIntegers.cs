using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Csv;

/// <summary>The texts of 0 to 999, ready: most durations, counts and sizes of a report are such numbers.</summary>
internal static unsafe class SmallIntegers
{
    /// <summary>The first number that is not here.</summary>
    public const int Count = 1000;

    /// <summary>Bytes from one text to the next.</summary>
    public const int Bytes = 4;

    private const int ReadablePadding = 32;

    private static readonly VectorBuffer<byte> Table = Make();

    /// <summary>
    /// The text of 0; that of <c>n</c> is <c>n</c> times <see cref="Bytes"/> behind. Lives as long as the process;
    /// 32 bytes are readable from each.
    /// </summary>
    public static byte* Texts => Table.Pointer;

    /// <summary>The digits of a number below <see cref="Count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(uint value) => unchecked((int)(1 + ((9 - value) >> 31) + ((99 - value) >> 31)));

    private static VectorBuffer<byte> Make()
    {
        VectorBuffer<byte> texts = new((Count * Bytes) + ReadablePadding);
        for (int value = 0; value < Count; value++)
        {
            IntegerText.WriteUnsigned(texts.Pointer + (value * Bytes), (ulong)value);
        }

        return texts;
    }
}
