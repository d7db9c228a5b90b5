using System.Runtime.CompilerServices;

namespace MessagingReports.Csv;

/// <summary>
/// The rare text cells: those that a vector pass found to need a quote, a guard, a fold, or a closer look.
/// </summary>
internal static unsafe class QuotedText
{
    /// <summary>
    /// Decides exactly and writes the cell from its start; capacity as in <see cref="CsvText.MaximumBytes"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        ReadOnlySpan<byte> cell = new(text, length);
        byte first = cell[0];
        byte last = cell[^1];
        bool hasQuote = cell.Contains((byte)'"');
        bool hasBreak = cell.IndexOfAny((byte)'\r', (byte)'\n') >= 0;
        bool folds = rules.Folds && hasBreak;

        // Folding comes first: a break at either end is a space to the guard and to the quotes.
        bool guards = rules.Guards && !(folds && IsBreak(first)) && FormulaGuard.NeedsGuard(cell);
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
                if (current == (byte)'"')
                {
                    *destination++ = current;
                }
                else if (folds && IsBreak(current))
                {
                    if (current == (byte)'\r' && index + 1 < cell.Length && cell[index + 1] == (byte)'\n')
                    {
                        index++;
                    }

                    current = (byte)' ';
                }

                *destination++ = current;
            }

            return destination;
        }
    }

    private static bool IsBreak(byte value) => value is (byte)'\r' or (byte)'\n';
}
