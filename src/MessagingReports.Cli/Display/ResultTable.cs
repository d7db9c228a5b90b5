using MessagingReports.Cli.Terminal;
using Spectre.Console;

namespace MessagingReports.Cli.Display;

/// <summary>Tables on standard output: with lines on a terminal, plain columns elsewhere.</summary>
internal static class ResultTable
{
    /// <summary>Writes one row for each finished report.</summary>
    /// <remarks>
    /// On a terminal too narrow for the names of the files the columns are plain, so that no name is cut.
    /// </remarks>
    public static void Write(IToolConsole console, IReadOnlyList<ReportResult> results)
    {
        string[] headers = ["Report", ">Rows", ">Bytes", ">ms", "File"];
        string[][] rows =
        [
            .. results.Select(result => new[]
            {
                result.Manifest.Report,
                Grouped(result.Manifest.Rows),
                Grouped(result.Manifest.Bytes),
                Grouped((long)result.Elapsed.TotalMilliseconds),
                Path.GetFileName(result.FilePath) ?? "-",
            }),
        ];
        bool isFitting = Lines(headers, rows, TableBorder.Rounded)[0].Length <= console.Width;
        Write(console, headers, rows, hasLines: console.IsOutputTerminal && isFitting);
    }

    /// <summary>Writes a table.</summary>
    /// <param name="console">Where to; what does not fit a terminal is wrapped within its cell.</param>
    /// <param name="headers">The headers; one that starts with <c>&gt;</c> is of a column of numbers.</param>
    /// <param name="rows">The cells, as many in each row as there are headers.</param>
    public static void Write(IToolConsole console, string[] headers, IEnumerable<string[]> rows) =>
        Write(console, headers, rows, hasLines: console.IsOutputTerminal);

    private static void Write(IToolConsole console, string[] headers, IEnumerable<string[]> rows, bool hasLines)
    {
        if (hasLines)
        {
            Screen.OnOutput(console).Write(Table(headers, rows, TableBorder.Rounded));
            return;
        }

        foreach (string line in Lines(headers, rows, TableBorder.None))
        {
            console.Output.WriteLine(line);
        }
    }

    /// <summary>The lines of a table as wide as it needs, without the blanks that pad its last column.</summary>
    private static string[] Lines(string[] headers, IEnumerable<string[]> rows, TableBorder border)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Screen.OnText(text).Write(Table(headers, rows, border));
        return [.. text.ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd(' '))];
    }

    private static Table Table(string[] headers, IEnumerable<string[]> rows, TableBorder border)
    {
        Table table = new() { Border = border };
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

        return table;
    }

    private static string Grouped(long number) => FormattableString.Invariant($"{number:N0}");
}
