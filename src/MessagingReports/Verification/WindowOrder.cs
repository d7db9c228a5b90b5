using MessagingReports.Csv;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Verification;

/// <summary>That the rows' times lie in the window and never go back (G17, G62).</summary>
/// <remarks>Times print whole seconds: within one second the order cannot be told.</remarks>
internal sealed class WindowOrder(FinishedReport report, string time, BreakList breaks) : IRowCheck
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly int _time = report.Index(time);

    // The seconds the bounds lie in.
    private readonly long _start = Floor(UnixMicroseconds.Of(report.Manifest.Window.Start));
    private readonly long _end = UnixMicroseconds.Of(report.Manifest.Window.End);
    private readonly bool _isExact = report.Manifest.Csv.LocalTimes == LocalTimeFormat.Offset
        && HasWholeMinutes(report);

    private long _last = long.MinValue;

    public void Check(FinishedRow row)
    {
        // Without offsets an hour repeats each autumn; of a historic offset the seconds are not printed.
        if (!_isExact || !InstantCell.TryInstant(row[_time], out long instant))
        {
            return;
        }

        if (instant < _start || instant >= _end)
        {
            string window = $"{InstantText.Format(report.Manifest.Window.Start)} or later, " +
                $"before {InstantText.Format(report.Manifest.Window.End)}";
            breaks.AddCell(row, "G17", row.Columns[_time], window, row[_time]);
        }

        if (instant < _last)
        {
            breaks.AddCell(row, "G17", row.Columns[_time], "the time of the row before, or a later one", row[_time]);
        }

        _last = instant;
    }

    private static bool HasWholeMinutes(FinishedReport report)
    {
        // A window that ends before it starts is told where the manifest is checked.
        Instant start = report.Manifest.Window.Start;
        Instant end = Instant.Max(start, report.Manifest.Window.End);
        return ReportZones.Find(report.Manifest.Window.Zone) is { } zone
            && zone.GetZoneIntervals(start, end).Append(zone.GetZoneInterval(end))
                .All(interval => interval.WallOffset.Seconds % 60 == 0);
    }

    private static long Floor(long microseconds) =>
        microseconds - (((microseconds % MicrosecondsPerSecond) + MicrosecondsPerSecond) % MicrosecondsPerSecond);
}
