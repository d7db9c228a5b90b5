using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace MessagingReports.Relations;

/// <summary>Asks the processor for memory that will be read soon.</summary>
/// <remarks>
/// A record is put together from a hundred places that lie far apart, too many for the processor to see where each goes
/// on: without being told, it waits for most of them.
/// </remarks>
internal static unsafe class CacheLines
{
    private const int Bytes = 64;

    /// <summary>
    /// Asks for items <c>[start, end)</c>; where the processor has no such instruction, nothing happens.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<T>(T* items, int start, int end)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            unchecked
            {
                byte* last = (byte*)(items + end);
                for (byte* line = (byte*)(items + start); line < last; line += Bytes)
                {
                    Sse.Prefetch0(line);
                }
            }
        }
    }
}
