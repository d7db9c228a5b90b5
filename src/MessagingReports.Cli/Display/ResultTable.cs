using MessagingReports.Cli.Terminal;
using Spectre.Console;

namespace MessagingReports.Cli.Display;

/// <summary>Tables on standard output: with lines on a terminal, plain columns elsewhere.</summary>
internal static class ResultTable
{
    /// <summary>Writes one row for each finished report.</summary>
    public static void Write(IToolConsole console, IReadOnlyList<ReportResult> results) => Write(
        console,
        ["Report", ">Rows", ">Bytes", ">ms", "File"],
        results.Select(result => new[]
        {
            result.Manifest.Report,
            Grouped(result.Manifest.Rows),
            Grouped(result.Manifest.Bytes),
            Grouped((long)result.Elapsed.TotalMilliseconds),
            Path.GetFileName(result.FilePath) ?? "-",
        }));

    /// <summary>Writes a table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="headers">The headers; one that starts with <c>&gt;</c> is of a column of numbers.</param>
    /// <param name="rows">The cells, as many in each row as there are headers.</param>
    public static void Write(IToolConsole console, string[] headers, IEnumerable<string[]> rows)
    {
        Table table = new() { Border = console.IsOutputTerminal ? TableBorder.Rounded : TableBorder.None };
        foreach (string header in headers)
        {
            bool isNumber = header.StartsWith('>');
            table.AddColumn(new TableColumn(new Text(isNumber ? header[1..] : header))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = isNumber,
            });
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        if (console.IsOutputTerminal)
        {
            Screen.OnOutput(console).Write(table);
            return;
        }

        // What follows the last column only pads it.
        using StringWriter text = new() { NewLine = "\n" };
        Screen.OnText(text).Write(table);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            console.Output.WriteLine(line.TrimEnd(' '));
        }
    }

    private static string Grouped(long number) => FormattableString.Invariant($"{number:N0}");
}
