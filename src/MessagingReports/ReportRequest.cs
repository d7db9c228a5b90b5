using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Windows;

namespace MessagingReports;

/// <summary>What to run: a report, for whom, over which time, and how to write it.</summary>
public sealed class ReportRequest
{
    /// <summary>The report, one of <see cref="ReportCatalog"/> or a host's own.</summary>
    public required ReportDefinition Report { get; init; }

    /// <summary>Whose records the report holds.</summary>
    public required ReportScope Scope { get; init; }

    /// <summary>The span of time.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>What a report day is. Usage detail always uses <see cref="LocalMidnight"/>.</summary>
    /// <value>null: <see cref="ReportRunnerOptions.DayRule"/>.</value>
    public IReportDayRule? DayRule { get; init; }

    /// <summary>How the CSV is written.</summary>
    /// <value>null: <see cref="ReportRunnerOptions.Csv"/>.</value>
    public CsvFormat? Csv { get; init; }

    /// <summary>Which columns print something else than the store holds.</summary>
    /// <value>null: <see cref="ReportRunnerOptions.Redaction"/>.</value>
    public RedactionPolicy? Redaction { get; init; }

    /// <summary>Whether and how the bytes are compressed, whatever the output is.</summary>
    /// <value>null: <see cref="ReportRunnerOptions.Compression"/>.</value>
    public ReportCompression? Compression { get; init; }

    /// <summary>Whether Account Activity leaves out campaigns without activity; no effect on other reports.</summary>
    /// <value>false</value>
    public bool OmitsInactive { get; init; }

    /// <summary>
    /// Whether what is otherwise a warning fails the run: uncontracted usage, characters the charset has not. Strict
    /// runs also look for
    /// the same id at different instants, which keeps every id of the read in memory, and do not push summaries down.
    /// </summary>
    /// <value>null: <see cref="ReportRunnerOptions.IsStrict"/>.</value>
    public bool? IsStrict { get; init; }
}
