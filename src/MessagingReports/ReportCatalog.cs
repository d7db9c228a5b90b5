using MessagingReports.Layouts;
using MessagingReports.Reports;

namespace MessagingReports;

/// <summary>The eight report definitions of the contract.</summary>
public static class ReportCatalog
{
    /// <summary>Service Summary: one row per service, contract line and price with usage in the window.</summary>
    public static ReportDefinition ServiceSummary => ServiceSummaryReport.Definition;

    /// <summary>Account Activity: one row per campaign of the account.</summary>
    public static ReportDefinition AccountActivity => AccountActivityReport.Definition;

    /// <summary>List Audit: one row per list load.</summary>
    public static ReportDefinition ListAudit => ListAuditReport.Definition;

    /// <summary>Usage: one row per attempt of the account.</summary>
    public static ReportDefinition UsageDetail => UsageDetailReport.Definition;

    /// <summary>All Attempts v17: one row per attempt, with the contact's data.</summary>
    public static ReportDefinition AllAttempts => AllContactsReport.AllAttempts;

    /// <summary>All Contacts v17: All Attempts and one row per filtered contact.</summary>
    public static ReportDefinition AllContacts => AllContactsReport.AllContacts;

    /// <summary>Service Detail: one row per contracted service-usage record, for at most 31 report days.</summary>
    public static ReportDefinition ServiceDetail => ServiceDetailReport.Definition;

    /// <summary>Contact Center: one row per Direct Connect attempt.</summary>
    public static ReportDefinition ContactCenter => ContactCenterReport.Definition;

    /// <summary>All eight, in the order of the contract.</summary>
    public static IReadOnlyList<ReportDefinition> All { get; } =
    [
        ServiceSummary,
        AccountActivity,
        ListAudit,
        UsageDetail,
        AllAttempts,
        AllContacts,
        ServiceDetail,
        ContactCenter,
    ];

    /// <summary>Finds a report by its id, matched exactly.</summary>
    /// <exception cref="ReportRequestException">No report has that id.</exception>
    public static ReportDefinition Get(string id) =>
        All.FirstOrDefault(report => report.Id == id) ?? throw Throw.UnknownReport(id);
}
