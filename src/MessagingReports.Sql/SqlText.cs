using System.Globalization;

namespace MessagingReports.Sql;

/// <summary>Names and values in the form of the SQL standard; dialects that differ override theirs.</summary>
internal static class SqlText
{
    /// <summary>A quoted identifier.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// A text value that compares equal to exactly this text; NULL, equal to nothing, when no store can hold it.
    /// </summary>
    public static string Literal(string text) =>
        IsStorable(text) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : "NULL";

    /// <summary>An integer value.</summary>
    public static string Literal(long value) =>
        value == long.MinValue ? "(-9223372036854775807 - 1)" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values or expressions in a row, separated by commas.</summary>
    public static string List(IEnumerable<string> items) => string.Join(", ", items);

    /// <summary>
    /// Whether a store's text may be this one: a lone surrogate has no UTF-8, and no text holds NUL, which would also
    /// end a statement.
    /// </summary>
    public static bool IsStorable(string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
