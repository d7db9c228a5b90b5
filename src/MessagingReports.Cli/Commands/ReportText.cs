using MessagingReports.Layouts;

namespace MessagingReports.Cli.Commands;

/// <summary>A report as the command line names it.</summary>
internal static class ReportText
{
    /// <summary>The report with an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="others">What the command takes beside ids of reports.</param>
    /// <exception cref="ReportRequestException">No report has that id.</exception>
    public static ReportDefinition Find(string id, params string[] others) =>
        ReportCatalog.All.FirstOrDefault(report => report.Id == id)
            ?? throw Throw.UnknownReport(id, ReportCatalog.All.Select(report => report.Id).Concat(others));
}
