using NodaTime;

namespace MessagingReports.Windows;

/// <summary>
/// Report days run from midnight to midnight of the reporting zone. The default rule, and always the rule of
/// <c>usage-detail</c>.
/// </summary>
/// <remarks>
/// Where clocks skip midnight the day begins with its first instant; where midnight happens twice, with the earlier
/// one.
/// </remarks>
public sealed class LocalMidnight : IReportDayRule
{
    private LocalMidnight()
    {
    }

    /// <summary>The rule; it has no state.</summary>
    public static LocalMidnight Instance { get; } = new();

    /// <summary>The name in the manifest.</summary>
    /// <value><c>local-midnight</c></value>
    public string Name => "local-midnight";

    /// <summary>Days that begin at midnight in <paramref name="reportingZone"/>.</summary>
    /// <param name="reportingZone">The zone whose midnights count.</param>
    /// <param name="reference">Not looked at: midnight is midnight in every season.</param>
    public ReportDays Resolve(DateTimeZone reportingZone, Instant reference) => new(reportingZone, LocalTime.Midnight);
}
