using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

/// <summary>Text cells the slow, obvious way: strings, one rule after the other.</summary>
internal static class CellOracle
{
    private const string GuardedFirst = "=+-@\t\r\n＝＋－＠'";

    public static bool IsGuarded(string text, CsvFormat format)
    {
        string folded = Fold(text, format);
        return format.FormulaGuard && folded.Length > 0 && GuardedFirst.Contains(folded[0], StringComparison.Ordinal);
    }

    public static string FreeText(string text, CsvFormat format) =>
        Plain(IsGuarded(text, format) ? "'" + Fold(text, format) : Fold(text, format), format.Delimiter);

    public static string Plain(string text, char delimiter)
    {
        bool quotes = text.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 || text.StartsWith(' ') || text.EndsWith(' ');
        if (!quotes)
        {
            return text;
        }

        StringBuilder cell = new("\"");
        foreach (char character in text)
        {
            cell.Append(character == '"' ? "\"\"" : character.ToString());
        }

        return cell.Append('"').ToString();
    }

    public static string Fold(string text, CsvFormat format) => format.FoldLineBreaks
        ? text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ')
        : text;
}
