using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/windows.md.</summary>
internal static class WindowSnippets
{
    public static (ReportWindow Month, ReportWindow Since) Windows(Instant watermark, Instant asOf)
    {
        // snippet: windows
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        // October 2024 of the account: both dates inclusive.
        ReportWindow month = ReportWindow.FromDates(new(2024, 10, 1), new(2024, 10, 31), zone);
        // 2024-10-01T04:00:00Z to 2024-11-01T04:00:00Z

        // Everything since the last run.
        ReportWindow since = ReportWindow.FromInstants(watermark, asOf, zone);
        // end
        return (month, since);
    }

    public static ReportDays Evenings(DateTimeZone newYork)
    {
        // snippet: evening-days
        ReportDays evenings = new(
            newYork, date => ReportDays.FirstInstantAt(newYork, date.PlusDays(-1).At(new LocalTime(17, 0))));
        // end
        return evenings;
    }
}
