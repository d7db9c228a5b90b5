using System.Globalization;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>The only places where names and values become SQL text.</summary>
internal static class SqlText
{
    /// <summary>A quoted identifier.</summary>
    public static string Identifier(string name) => $"`{Escape(name, '`')}`";

    /// <summary>
    /// A text value that compares equal to exactly this text; NULL, equal to nothing, when no store can hold it.
    /// </summary>
    /// <remarks>A lone surrogate has no UTF-8, and the store's ids hold no NUL.</remarks>
    public static string Literal(string text) =>
        text.Contains('\0', StringComparison.Ordinal) || HasLoneSurrogate(text) ? "NULL" : $"'{Escape(text, '\'')}'";

    /// <summary>An integer value.</summary>
    public static string Literal(long value) => value < 0
        ? $"toInt64('{value.ToString(CultureInfo.InvariantCulture)}')" // the least one is no number to the parser
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values or expressions in a row, separated by commas.</summary>
    public static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Escape(string text, char quote) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(quote.ToString(), "\\" + quote, StringComparison.Ordinal);

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
