using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Cells;

/// <summary>A finished cell of a table of cells.</summary>
internal unsafe struct Cell
{
    /// <summary>
    /// Bytes past a cell's end that are readable where it lies, and writable where it goes, so that cells are copied in
    /// steps of as many; what is beyond the end means nothing.
    /// </summary>
    public const int Padding = 32;

    /// <summary>Lives as long as the table.</summary>
    public byte* Bytes;

    public int Length;

    /// <summary>1 when the formula guard prefixed the cell, else 0.</summary>
    public int Guarded;

    /// <summary>Copies finished bytes without a branch that depends on them, unless they are many.</summary>
    /// <param name="source">The first.</param>
    /// <param name="length">How many.</param>
    /// <param name="position">Where they go.</param>
    /// <param name="isShort">Whether there are <see cref="Padding"/> or fewer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(byte* source, nint length, byte* position, bool isShort)
    {
        unchecked
        {
            Vector256.Load(source).Store(position);
            if (!isShort)
            {
                // The last bytes again, or the first ones.
                nint rest = (length - Vector256<byte>.Count) & ~((length - Vector256<byte>.Count) >> 63);
                Vector256.Load(source + rest).Store(position + rest);
                for (nint done = Vector256<byte>.Count; done < rest; done += Vector256<byte>.Count)
                {
                    Vector256.Load(source + done).Store(position + done);
                }
            }
        }
    }

    /// <summary>Copies finished bytes.</summary>
    /// <returns>The position after them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Copy(byte* source, int length, byte* position)
    {
        unchecked
        {
            Vector256.Load(source).Store(position);
            for (nint done = Vector256<byte>.Count; done < length; done += Vector256<byte>.Count)
            {
                Vector256.Load(source + done).Store(position + done);
            }

            return position + length;
        }
    }
}
