using MessagingReports.Cells;
using MessagingReports.Layouts;

// snippet: own-report-usings
using A = MessagingReports.Relations.AttemptsRelation;
using F = MessagingReports.Relations.FilteredContactsRelation;
// end

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/own-report.md.</summary>
internal static class OwnReportSnippets
{
    // snippet: own-report
    public static ReportDefinition CallList { get; } = new(
        "call-list",
        "Call list",
        new ReportLayoutBuilder(version: 1)
            .Section("Call")
            .Column("Call ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId), required: true)
            .Column("Campaign", ReportColumnType.Text,
                CellBinding.Of(A.CampaignId, DirectoryField.CampaignName), required: true)
            .Column("Called At", ReportColumnType.Instant, CellBinding.Of(A.StartedAt), required: true)
            .Column("Number", ReportColumnType.Device, CellBinding.Of(A.Device), required: true)
            .Section("Outcome")
            .Column("Result", ReportColumnType.Enumeration, CellBinding.Of(A.Result), required: true)
            .Column("Ring Time", ReportColumnType.Seconds, CellBinding.Of(A.RingSeconds), unit: "s",
                description: "dial to answer")
            .Build(),
        [ReportScopeLevel.Account, ReportScopeLevel.Campaign],
        [A.Schema])
    {
        Description = "One row for each attempt that began in the window.",
    };
    // end

    // snippet: two-relations
    public static ReportDefinition ContactLog { get; } = new(
        "contact-log",
        "Contact log",
        new ReportLayoutBuilder(version: 1)
            .Column("Event", ReportColumnType.Text,
                [CellBinding.Constant(A.Schema, "attempted"), CellBinding.Constant(F.Schema, "filtered")],
                required: true)
            .Column("Contact ID", ReportColumnType.Id,
                [CellBinding.Of(A.ContactId), CellBinding.Of(F.ContactId)], required: true)
            .Column("Time", ReportColumnType.Instant,
                [CellBinding.Of(A.StartedAt), CellBinding.Of(F.FilteredAt)], required: true)
            .Column("Reason", ReportColumnType.Enumeration,
                [CellBinding.Blank(A.Schema), CellBinding.Of(F.Reason)])
            .Build(),
        [ReportScopeLevel.Account],
        [A.Schema, F.Schema]);
    // end

    public static async Task<ReportResult> Run(IAttemptSource source, string folder)
    {
        // snippet: own-report-run
        ReportResult result = await new ReportRunner(source).RunAsync(
            new ReportRequest
            {
                Report = CallList,
                Scope = ReportScope.Account("A1"),
                Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            },
            ReportOutput.Folder(folder));
        // end
        return result;
    }

    public static string Page()
    {
        // snippet: own-report-page
        string page = LayoutMarkdown.Write(CallList);
        // end
        return page;
    }
}
