using NodaTime;

namespace MessagingReports.Windows;

/// <summary>
/// Report days run from 03:00 to 03:00 America/New_York for reporting zones west of Greenwich, and from midnight to
/// midnight of the reporting zone for all others.
/// </summary>
/// <remarks>
/// What decides is the sign of the zone's <em>standard</em> offset at the request's reference, whatever the season:
/// London, Lisbon and Reykjavik count as zero all year. One request never mixes the two kinds of day; a zone that
/// changes the sign (Pacific/Apia at the end of 2011) keeps the kind it had on the first day. The date <c>d</c> runs
/// from 03:00 on <c>d</c> to 03:00 on the next date. <c>usage-detail</c> ignores this rule.
/// </remarks>
public sealed class PlatformDay : IReportDayRule
{
    private static readonly LocalTime DayStart = new(3, 0);

    private PlatformDay()
    {
    }

    /// <summary>The rule; it has no state.</summary>
    public static PlatformDay Instance { get; } = new();

    /// <summary>The name in the manifest.</summary>
    /// <value><c>platform-day</c></value>
    public string Name => "platform-day";

    /// <summary>
    /// Days from 03:00 America/New_York, or from local midnight where the standard offset is zero or positive.
    /// </summary>
    /// <param name="reportingZone">The zone whose standard offset decides.</param>
    /// <param name="reference">When the standard offset is looked at.</param>
    public ReportDays Resolve(DateTimeZone reportingZone, Instant reference)
    {
        Offset standard = reportingZone.GetZoneInterval(reference).StandardOffset;
        return standard < Offset.Zero
            ? new ReportDays(DateTimeZoneProviders.Tzdb["America/New_York"], DayStart)
            : LocalMidnight.Instance.Resolve(reportingZone, reference);
    }
}
