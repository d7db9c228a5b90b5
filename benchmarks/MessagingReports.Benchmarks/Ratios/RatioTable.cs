using System.Globalization;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>Prints rows as a table that Markdown shows too.</summary>
internal static class RatioTable
{
    private static readonly string[] Titles = ["Row", "Work", "Against", "Measured", "Goal", "Stretch", "", "Detail"];

    public static void Print(TextWriter writer, IReadOnlyList<RatioRow> rows)
    {
        string[][] cells = [Titles, .. rows.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, Titles.Length).Select(column => cells.Max(row => row[column].Length))];
        for (int i = 0; i < cells.Length; i++)
        {
            writer.WriteLine(Line(cells[i].Select((cell, column) => cell.PadRight(widths[column]))));
            if (i == 0)
            {
                writer.WriteLine(Line(widths.Select(width => new string('-', width))));
            }
        }
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string[] Cells(RatioRow row) =>
    [
        row.Id,
        row.Work,
        row.Peer,
        Number(row.Value, row.Unit),
        Mark(row, row.Goal),
        Mark(row, row.Stretch),
        row.Verdict,
        row.Detail,
    ];

    private static string Mark(RatioRow row, double? mark) =>
        mark is { } value ? $"{(row.IsCeiling ? "≤" : "≥")} {Number(value, row.Unit)}" : "";

    private static string Number(double value, string unit) => string.Create(
        CultureInfo.InvariantCulture, $"{value:0.##} {unit}");
}
