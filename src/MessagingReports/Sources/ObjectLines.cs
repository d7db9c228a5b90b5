using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MessagingReports.Sources;

/// <summary>Asks the processor for objects that will be read soon.</summary>
/// <remarks>
/// Rows are read column by column, which hides from the processor that they mostly lie one after the other in memory.
/// The collector may move an object meanwhile: then nothing of use is fetched, and nothing is harmed.
/// </remarks>
internal static unsafe class ObjectLines
{
    private const int LineBytes = 64;
    private const int RowBytes = 5 * LineBytes; // about the largest row

    /// <summary>Asks for a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchRow(object row)
    {
        if (Sse.IsSupported)
        {
            byte* address = Address(row);
            for (int line = 0; line < RowBytes; line += LineBytes)
            {
                Sse.Prefetch0(unchecked(address + line));
            }
        }
    }

    /// <summary>Asks for the beginning of a text; null is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchText(string? text)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Address(text));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Address(object? item) => *(byte**)Unsafe.AsPointer(ref item);
}
