using MessagingReports.Layouts;

namespace MessagingReports.Cli.Commands;

/// <summary>A report as the command line names it.</summary>
internal static class ReportText
{
    /// <summary>The report with an id.</summary>
    /// <exception cref="ReportRequestException">No report has that id.</exception>
    public static ReportDefinition Find(string id) =>
        ReportCatalog.All.FirstOrDefault(report => report.Id == id) ?? throw Throw.UnknownReport(id);
}
