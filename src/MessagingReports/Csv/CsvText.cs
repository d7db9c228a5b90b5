using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MessagingReports.Csv;

/// <summary>Text cells: UTF-8 bytes, quoted iff the format demands it, guarded iff the rules say so.</summary>
/// <remarks>
/// Shape: a cell is quoted iff it contains the delimiter, a quote, CR or LF, or starts or ends with a space; quotes are
/// doubled. Nearly all texts are cells as they lie in memory: the cheap tests here find those that may not be, and only
/// they are written.
/// </remarks>
internal static unsafe class CsvText
{
    /// <summary>The bytes <see cref="Special"/> looks at.</summary>
    public const int SpecialBits = 32;

    /// <summary>What the caller keeps free at the destination for a cell of <paramref name="length"/> bytes.</summary>
    /// <remarks>Every byte a quote, two quotes around, one guard.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaximumBytes(int length) => checked((2 * length) + 3);

    /// <summary>
    /// The bytes that force quotes wherever they stand, each where its low four bits say, so that one look finds any.
    /// </summary>
    /// <param name="delimiter">A delimiter a format may have: none shares its low bits with a quote, CR or LF.</param>
    public static Vector256<byte> Specials(byte delimiter)
    {
        // Elsewhere lies what is not looked up there: 0 has other low bits, and at 0 itself lies 1.
        Vector128<byte> specials = Vector128<byte>.Zero.WithElement(0, (byte)1);
        foreach (byte special in (ReadOnlySpan<byte>)[(byte)'"', (byte)'\r', (byte)'\n', delimiter])
        {
            specials = specials.WithElement(special & 15, special);
        }

        return Vector256.Create(specials, specials);
    }

    /// <summary>A bit for each of 32 bytes that is one of <see cref="Specials"/>, that of the first the
    /// lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Special(byte* bytes, Vector256<byte> specials)
    {
        Vector256<byte> part = Vector256.Load(bytes);
        if (Avx2.IsSupported)
        {
            // A byte of a character beyond ASCII finds 0, which it is not.
            return Vector256.Equals(Avx2.Shuffle(specials, part), part).ExtractMostSignificantBits();
        }

        Vector256<byte> low = part & Vector256.Create((byte)15);
        Vector128<byte> table = specials.GetLower();
        return Vector256.Equals(
            Vector256.Create(
                Vector128.Shuffle(table, low.GetLower()), Vector128.Shuffle(table, low.GetUpper())),
            part).ExtractMostSignificantBits();
    }

    /// <summary>1 for a space, which forces quotes at either end, else 0; without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint IsSpace(byte value) => unchecked((uint)((value ^ ' ') - 1) >> 31);

    /// <summary>
    /// 1 for a first byte that may need a quote or a guard (EF starts the full-width forms), else 0; without a branch.
    /// </summary>
    /// <param name="first">The byte.</param>
    /// <param name="suspects"><see cref="CsvTextRules.SuspectFirst"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SuspectFirst(byte first, ulong suspects)
    {
        unchecked
        {
            uint upTo64 = (uint)(first - 65) >> 31;
            uint fullWidth = (uint)((first ^ 0xEF) - 1) >> 31;
            return ((uint)(suspects >> first) & upTo64) | fullWidth;
        }
    }

    /// <summary>As <see cref="Write"/>, fast for a short text that only has to be quoted.</summary>
    /// <param name="destination">
    /// At least <see cref="MaximumBytes"/> and <see cref="SpecialBits"/> writable bytes, none of them the text's.
    /// </param>
    /// <param name="text">Valid UTF-8; <see cref="SpecialBits"/> bytes are readable.</param>
    /// <param name="length">Bytes of <paramref name="text"/>; 0 writes nothing.</param>
    /// <param name="rules">What to look for.</param>
    /// <param name="guarded">Grows by one when the cell got a <c>'</c> in front.</param>
    /// <returns>The position after the cell.</returns>
    public static byte* WriteSuspect(
        byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        unchecked
        {
            Vector256<byte> part = Vector256.Load(text);
            uint within = uint.MaxValue >> (SpecialBits - length);
            uint breaks = within & (Vector256.Equals(part, Vector256.Create((byte)'\r'))
                | Vector256.Equals(part, Vector256.Create((byte)'\n'))).ExtractMostSignificantBits();
            if ((uint)(length - 1) >= SpecialBits
                || breaks != 0
                || (SuspectFirst(text[0], rules.SuspectFirst) != 0 && text[0] != (byte)' '))
            {
                return Write(destination, text, length, rules, ref guarded);
            }

            uint quotes = within & Vector256.Equals(part, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            uint delimiters =
                within & Vector256.Equals(part, Vector256.Create(rules.Delimiter)).ExtractMostSignificantBits();
            if ((quotes | delimiters) == 0 && text[0] != (byte)' ' && text[length - 1] != (byte)' ')
            {
                part.Store(destination);
                return destination + length;
            }

            *destination++ = (byte)'"';
            part.Store(destination);
            for (; quotes != 0; quotes &= quotes - 1)
            {
                // From the quote on, once more and one byte further.
                int quote = BitOperations.TrailingZeroCount(quotes);
                destination++;
                Vector256.Load(text + quote).Store(destination + quote);
            }

            destination += length;
            *destination++ = (byte)'"';
            return destination;
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

    /// <summary>Writes a cell; reads nothing beyond its <paramref name="length"/> bytes.</summary>
    /// <param name="destination">At least <see cref="MaximumBytes"/> writable bytes, none of them the text's.</param>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="length">Bytes of <paramref name="text"/>; 0 writes nothing.</param>
    /// <param name="rules">What to look for.</param>
    /// <param name="guarded">Grows by one when the cell got a <c>'</c> in front.</param>
    /// <returns>The position after the cell.</returns>
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        if (length == 0)
        {
            return destination;
        }

        ReadOnlySpan<byte> cell = new(text, length);
        byte first = cell[0];
        byte last = cell[^1];

        // Most cells that come here hold the delimiter, and nothing else that is special.
        bool hasOther = cell.IndexOfAny((byte)'"', (byte)'\r', (byte)'\n') >= 0;
        bool hasQuote = hasOther && cell.Contains((byte)'"');
        bool hasBreak = hasOther && cell.IndexOfAny((byte)'\r', (byte)'\n') >= 0;
        bool folds = rules.Folds && hasBreak;

        // Folding comes first: a break at either end is a space to the guard and to the quotes.
        bool guards = rules.Guards
            && SuspectFirst(first, rules.SuspectFirst) != 0
            && !(folds && IsBreak(first))
            && FormulaGuard.NeedsGuard(cell);
        bool quotes = hasQuote
            || (hasBreak && !folds)
            || cell.Contains(rules.Delimiter)
            || first == (byte)' '
            || last == (byte)' '
            || (folds && (IsBreak(first) || IsBreak(last)));

        unchecked
        {
            if (quotes)
            {
                *destination++ = (byte)'"';
            }

            if (guards)
            {
                *destination++ = (byte)'\'';
                guarded++;
            }

            if (hasQuote || folds)
            {
                destination = WriteByByte(destination, cell, folds);
            }
            else
            {
                cell.CopyTo(new Span<byte>(destination, length));
                destination += length;
            }

            if (quotes)
            {
                *destination++ = (byte)'"';
            }

            return destination;
        }
    }

    private static byte* WriteByByte(byte* destination, ReadOnlySpan<byte> cell, bool folds)
    {
        unchecked
        {
            for (int index = 0; index < cell.Length; index++)
            {
                byte current = cell[index];
                *destination++ = current;
                if (current == (byte)'"')
                {
                    *destination++ = current;
                }
                else if (folds && IsBreak(current))
                {
                    destination[-1] = (byte)' ';
                    if (current == (byte)'\r' && index + 1 < cell.Length && cell[index + 1] == (byte)'\n')
                    {
                        index++;
                    }
                }
            }

            return destination;
        }
    }

    private static bool IsBreak(byte value) => value is (byte)'\r' or (byte)'\n';
}
