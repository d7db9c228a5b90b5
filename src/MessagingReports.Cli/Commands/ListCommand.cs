using System.CommandLine;
using System.Globalization;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.Layouts;

namespace MessagingReports.Cli.Commands;

/// <summary><c>list</c>: the eight reports.</summary>
internal static class ListCommand
{
    public static Command Create(IToolConsole console)
    {
        Command command = new("list", "Lists the reports: id, title, scopes, kind, columns.");
        command.SetAction(_ =>
        {
            ResultTable.Write(console, ["Id", "Title", "Scopes", "Kind", ">Columns"], ReportCatalog.All.Select(Row));
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Row(ReportDefinition report) =>
    [
        report.Id,
        report.Title,
        string.Join(", ", report.Scopes.Select(Name)),
        report.Kind == ReportKind.Detail ? "detail" : "summary",
        report.Layout.Columns.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Name(ReportScopeLevel level) => level switch
    {
        ReportScopeLevel.Enterprise => "enterprise",
        ReportScopeLevel.Account => "account",
        ReportScopeLevel.Campaign => "campaign",
        _ => "sub-campaign",
    };
}
