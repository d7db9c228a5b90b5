using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Texts that break writers of CSV, and formats to write them in.</summary>
internal static class FuzzTexts
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Pieces of texts.</summary>
    public static IReadOnlyList<byte[]> Tokens { get; } =
        [.. ((string[])
            [
                ",", ";", "\t", "|", "\"", "\"\"", "\r", "\n", "\r\n", " ", "'", "=", "+", "-", "@", "＝", "＋", "－",
                "＠", "＂", "\uFEFF", "\0", "\u0085", "\u2028", "é", "€", "😀", "+15551234567", "(555) 123-4567", "sep=;", "#",
                "a text of many letters, longer than a vector",
            ]).Select(Encoding.UTF8.GetBytes)];

    /// <summary>A format of one byte: delimiter, guard, folding, mark, times.</summary>
    public static CsvFormat Format(InputReader reader)
    {
        byte choice = reader.Byte();
        return new CsvFormat
        {
            Delimiter = Delimiters[choice & 3],
            FormulaGuard = (choice & 4) == 0,
            FoldLineBreaks = (choice & 8) != 0,
            ByteOrderMark = (choice & 32) != 0,
            LocalTimes = (choice & 16) == 0 ? LocalTimeFormat.Offset : LocalTimeFormat.Spreadsheet,
        };
    }
}
