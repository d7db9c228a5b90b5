using MessagingReports.Model;
using MessagingReports.Windows;

namespace MessagingReports.Layouts;

/// <summary>What a summary is computed for, and what it has to say beside its rows.</summary>
internal sealed class SummaryContext
{
    public required ReportDirectory Directory { get; init; }

    public required ReportWindow Window { get; init; }

    /// <summary>The directory code of the account.</summary>
    public required int Account { get; init; }

    public required bool OmitInactive { get; init; }

    /// <summary>Usage records without a contract line, which the report leaves out.</summary>
    public long UncontractedRecords { get; set; }

    /// <summary>The service codes of those records.</summary>
    public HashSet<string> UncontractedServices { get; } = [];
}
