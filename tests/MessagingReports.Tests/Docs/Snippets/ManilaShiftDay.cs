using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

// snippet: shift-day
/// <summary>A call centre in Manila whose day begins with its morning shift.</summary>
public sealed class ManilaShiftDay : IReportDayRule
{
    public string Name => "manila-shift";

    public ReportDays Resolve(DateTimeZone reportingZone, Instant reference) =>
        new(DateTimeZoneProviders.Tzdb["Asia/Manila"], new LocalTime(6, 0));
}
// end
