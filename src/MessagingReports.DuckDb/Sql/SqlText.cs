using System.Globalization;

namespace MessagingReports.DuckDb.Sql;

/// <summary>The only places where names and values become SQL text.</summary>
internal static class SqlText
{
    /// <summary>A quoted identifier.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// A text value that compares equal to exactly this text; NULL, equal to nothing, when no store can hold it.
    /// </summary>
    /// <remarks>A lone surrogate has no UTF-8, and NUL would end the statement: the store's ids hold neither.</remarks>
    public static string Literal(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || HasLoneSurrogate(text)
            ? "NULL"
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>An integer value.</summary>
    public static string Literal(long value) =>
        value == long.MinValue ? "(-9223372036854775807 - 1)" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values or expressions in a row, separated by commas.</summary>
    public static string List(IEnumerable<string> items) => string.Join(", ", items);

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
