using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Csv;

/// <summary>Text cells: UTF-8 bytes copied, quoted iff the format demands it, guarded iff the rules say so.</summary>
/// <remarks>
/// Shape: a cell is quoted iff it contains the delimiter, a quote, CR or LF, or starts or ends with a space; quotes
/// are doubled.
/// One vector pass copies and looks for such bytes; the few cells that have any are written again by <see
/// cref="QuotedText"/>.
/// Source and destination do not overlap.
/// </remarks>
internal static unsafe class CsvText
{
    /// <summary>Bytes past the end of the source that <see cref="WritePadded"/> may read (never uses).</summary>
    public const int ReadablePadding = 16;

    /// <summary>What the caller keeps free at the destination for a cell of <paramref name="length"/> bytes.</summary>
    /// <remarks>Every byte a quote, two quotes around, one guard; or, for a short cell, one whole vector.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaximumBytes(int length) => checked((2 * length) + 3 + Vector128<byte>.Count);

    /// <summary>Writes a cell; reads nothing beyond its <paramref name="length"/> bytes.</summary>
    /// <param name="destination">At least <see cref="MaximumBytes"/> writable bytes.</param>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="length">Bytes of <paramref name="text"/>; 0 writes nothing.</param>
    /// <param name="rules">What to look for.</param>
    /// <param name="guarded">Grows by one when the cell got a <c>'</c> in front.</param>
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        unchecked
        {
            if (length > Vector128<byte>.Count)
            {
                return WriteLong(destination, text, length, rules, ref guarded);
            }

            if (length == 0)
            {
                return destination;
            }

            Vector128<byte> cell = LoadShort(text, length);
            StoreShort(destination, text, length);

            // The loaded bytes are the cell's own, some twice: no mask is needed.
            if ((Special(cell, rules.Delimiter) != Vector128<byte>.Zero) | IsSuspect(text[0], text[length - 1], rules))
            {
                return QuotedText.Write(destination, text, length, rules, ref guarded);
            }

            return destination + length;
        }
    }

    /// <summary>
    /// As <see cref="Write"/>, faster: <see cref="ReadablePadding"/> bytes past the end of the text are readable.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* WritePadded(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        unchecked
        {
            if (length > Vector128<byte>.Count)
            {
                return WriteLong(destination, text, length, rules, ref guarded);
            }

            // Blank cells go the same way: columns are blank here and there, and a branch would often be guessed wrong.
            Vector128<byte> cell = Vector128.Load(text);
            cell.Store(destination);
            uint own = (1u << length) - 1;
            uint last = (1u << length) >> 1;
            uint quoted = (Special(cell, rules.Delimiter).ExtractMostSignificantBits() & own)
                | (Vector128.Equals(cell, Vector128.Create((byte)' ')).ExtractMostSignificantBits() & last);
            if ((quoted | (SuspectFirst(text[0], rules) & own)) != 0)
            {
                return QuotedText.Write(destination, text, length, rules, ref guarded);
            }

            return destination + length;
        }
    }

    /// <summary>The finished bytes of a cell that repeats: encoded, quoted and guarded once, then copied.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="rules">What to look for.</param>
    /// <param name="isGuarded">Every copy of the cell counts as guarded.</param>
    public static byte[] Ready(ReadOnlySpan<byte> text, in CsvTextRules rules, out bool isGuarded)
    {
        byte[] room = new byte[MaximumBytes(text.Length)];
        long guarded = 0;
        fixed (byte* destination = room, source = text)
        {
            byte* end = Write(destination, source, text.Length, rules, ref guarded);
            isGuarded = guarded != 0;
            return room.AsSpan(0, (int)(end - destination)).ToArray();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* WriteLong(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        unchecked
        {
            byte delimiter = rules.Delimiter;
            int last = length - Vector128<byte>.Count;
            Vector128<byte> special = Vector128<byte>.Zero;
            for (int index = 0; index < last; index += Vector128<byte>.Count)
            {
                Vector128<byte> part = Vector128.Load(text + index);
                part.Store(destination + index);
                special |= Special(part, delimiter);
            }

            // The last whole vector, overlapping the one before.
            Vector128<byte> tail = Vector128.Load(text + last);
            tail.Store(destination + last);
            special |= Special(tail, delimiter);
            if ((special != Vector128<byte>.Zero) | IsSuspect(text[0], text[length - 1], rules))
            {
                return QuotedText.Write(destination, text, length, rules, ref guarded);
            }

            return destination + length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> bytes, byte delimiter) =>
        Vector128.Equals(bytes, Vector128.Create(delimiter))
        | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'\r'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'\n'));

    /// <summary>A first byte that may need a quote or a guard, or a last byte that needs a quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSuspect(byte first, byte last, in CsvTextRules rules) =>
        (SuspectFirst(first, rules) != 0) | (last == (byte)' ');

    /// <summary>
    /// 1 for a first byte that may need a quote or a guard (EF starts the full-width forms), else 0; without a branch.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SuspectFirst(byte first, in CsvTextRules rules)
    {
        unchecked
        {
            uint upTo64 = (uint)(first - 65) >> 31;
            uint fullWidth = (uint)((first ^ 0xEF) - 1) >> 31;
            return ((uint)(rules.SuspectFirst >> first) & upTo64) | fullWidth;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadShort(byte* text, int length)
    {
        unchecked
        {
            if (length >= 8)
            {
                return Vector128.Create(
                    Unsafe.ReadUnaligned<ulong>(text), Unsafe.ReadUnaligned<ulong>(text + length - 8)).AsByte();
            }

            if (length >= 4)
            {
                uint head = Unsafe.ReadUnaligned<uint>(text);
                return Vector128.Create(head, head, head, Unsafe.ReadUnaligned<uint>(text + length - 4)).AsByte();
            }

            uint head3 = text[0];
            uint all3 = head3 | ((uint)text[length >> 1] << 8) | ((uint)text[length - 1] << 16) | (head3 << 24);
            return Vector128.Create(all3).AsByte();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreShort(byte* destination, byte* text, int length)
    {
        unchecked
        {
            if (length >= 8)
            {
                ulong tail = Unsafe.ReadUnaligned<ulong>(text + length - 8);
                Unsafe.WriteUnaligned(destination, Unsafe.ReadUnaligned<ulong>(text));
                Unsafe.WriteUnaligned(destination + length - 8, tail);
            }
            else if (length >= 4)
            {
                uint tail = Unsafe.ReadUnaligned<uint>(text + length - 4);
                Unsafe.WriteUnaligned(destination, Unsafe.ReadUnaligned<uint>(text));
                Unsafe.WriteUnaligned(destination + length - 4, tail);
            }
            else
            {
                destination[0] = text[0];
                destination[length >> 1] = text[length >> 1];
                destination[length - 1] = text[length - 1];
            }
        }
    }
}
