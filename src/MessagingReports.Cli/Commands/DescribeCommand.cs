using System.CommandLine;
using System.Globalization;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.Layouts;

namespace MessagingReports.Cli.Commands;

/// <summary><c>describe REPORT</c>: the columns of a report.</summary>
internal static class DescribeCommand
{
    public static Command Create(IToolConsole console)
    {
        Argument<string[]> reports = OptionText.Words("REPORT", "The id of a report.");
        Option<string?> format = OptionText.Value("format", "FORMAT", "table (default) or markdown.");
        Command command = new("describe", "Describes the columns of a report.") { reports, format };
        command.SetAction(parse =>
        {
            string[] ids = parse.ReadWords(reports);
            ReportDefinition report = ids is [string id] ? ReportText.Find(id) : throw Throw.NotOneReport(ids.Length);
            switch (parse.GetValue(format) ?? "table")
            {
                case "table":
                    WriteTable(console, report);
                    break;
                case "markdown":
                    console.Output.Write(LayoutMarkdown.Write(report));
                    break;
                case string other:
                    throw Throw.UnknownValue("format", other, "table or markdown");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteTable(IToolConsole console, ReportDefinition report) => ResultTable.Write(
        console,
        [">#", "Column", "Section", "Type", "Unit", "Blank", "Data", "Meaning"],
        report.Layout.Columns.Select((column, index) => new[]
        {
            (index + 1).ToString(CultureInfo.InvariantCulture),
            column.Header,
            column.Section,
            column.TypeName,
            column.Unit ?? "",
            column.IsRequired ? "never" : "can be",
            column.Classification == DataClassification.None ? "" : column.Classification.ToText(),
            column.Description,
        }));
}
