using System.Text;

namespace MessagingReports.ClickHouse.Http;

/// <summary>Reads the server's format TabSeparated, for answers of a few lines.</summary>
internal static class TabSeparatedText
{
    public static IReadOnlyList<string[]> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            (string[])[.. line.Split('\t').Select(Unescape)])];

    private static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
        {
            return field;
        }

        StringBuilder text = new();
        for (int i = 0; i < field.Length; i++)
        {
            bool isEscape = field[i] == '\\' && i + 1 < field.Length;
            text.Append(isEscape ? Meant(field[++i]) : field[i]);
        }

        return text.ToString();
    }

    private static char Meant(char escaped) => escaped switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        _ => escaped,
    };
}
