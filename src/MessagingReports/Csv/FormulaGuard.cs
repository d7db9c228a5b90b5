namespace MessagingReports.Csv;

/// <summary>The rule that keeps spreadsheets from running free text as a formula, and its inverse.</summary>
/// <remarks>
/// Shape: a cell whose first character is one of <c>=</c> <c>+</c> <c>-</c> <c>@</c> TAB CR LF, the full-width forms
/// U+FF1D U+FF0B U+FF0D U+FF20, or <c>'</c> gets one <c>'</c> in front. Because a cell that starts with <c>'</c> gets
/// one too, <see cref="Remove(string)"/> restores every cell of a guarded column exactly.
/// Source: the formula guard applies to free text only: never to numbers, times, enumerations, flags, platform ids or
/// E.164 phones.
/// </remarks>
public static class FormulaGuard
{
    private static ReadOnlySpan<byte> AsciiFirst => "=+-@\t\r\n'"u8;

    private static ReadOnlySpan<char> First => "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>True when <paramref name="cell"/>, a whole UTF-8 cell without its quotes, is guarded.</summary>
    public static bool NeedsGuard(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return false;
        }

        if (AsciiFirst.Contains(cell[0]))
        {
            return true;
        }

        // U+FF0B, U+FF0D, U+FF1D are EF BC xx; U+FF20 is EF BC A0.
        return cell.Length >= 3 && cell[0] == 0xEF && cell[1] == 0xBC && cell[2] is 0x8B or 0x8D or 0x9D or 0xA0;
    }

    /// <summary>True when <paramref name="cell"/>, a whole cell without its quotes, is guarded.</summary>
    public static bool NeedsGuard(ReadOnlySpan<char> cell) =>
        !cell.IsEmpty && First.Contains(cell[0]);

    /// <summary>
    /// The text that stood in the store: <paramref name="cell"/>, as read from a guarded column, without one leading
    /// <c>'</c>.
    /// </summary>
    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty && cell[0] == (byte)'\'' ? cell[1..] : cell;

    /// <summary>
    /// The text that stood in the store: <paramref name="cell"/>, as read from a guarded column, without one leading
    /// <c>'</c>.
    /// </summary>
    /// <example><code>FormulaGuard.Remove("'=1+1") // =1+1</code></example>
    public static string Remove(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
