using NodaTime;

namespace MessagingReports.Windows;

/// <summary>
/// Says when the report day of a date begins. <see cref="LocalMidnight"/> is the default; a host may supply its own.
/// </summary>
/// <remarks>
/// A rule is asked once per request and answers with the <see cref="ReportDays"/> that hold for the whole request, so a
/// choice that depends on the season or on history is made once. It must be a pure function of its two arguments: the
/// same request must give the same window tomorrow. Implementations are shared between runs and must be safe for
/// concurrent use.
/// </remarks>
public interface IReportDayRule
{
    /// <summary>
    /// The rule's stable name in the manifest, in lower-case words joined by hyphens, for example
    /// <c>local-midnight</c>.
    /// </summary>
    string Name { get; }

    /// <summary>The report days of one request.</summary>
    /// <param name="reportingZone">The account's (at enterprise scope: the enterprise's) reporting zone. Times are
    /// rendered in it whatever the rule answers.</param>
    /// <param name="reference">For a request of dates, the first instant of <c>from</c> in
    /// <paramref name="reportingZone"/>; for one of instants, its start.</param>
    ReportDays Resolve(DateTimeZone reportingZone, Instant reference);
}
