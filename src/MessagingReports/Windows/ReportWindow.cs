using NodaTime;

namespace MessagingReports.Windows;

/// <summary>
/// The half-open span of time <c>[Start, End)</c> a report covers, and the zone its times are rendered in.
/// </summary>
/// <remarks>
/// Built from two local dates (both inclusive) or from two instants. A record belongs to the window that holds its
/// window key, so windows that touch share no record and miss none. Source:
/// <c>docs/windows.md</c>.
/// </remarks>
public sealed class ReportWindow
{
    // The day after the last date must exist too, because it ends the window.
    private static readonly LocalDate FirstDate = new(1, 1, 1);
    private static readonly LocalDate LastDate = new(9999, 12, 30);

    // A day's room lets every zone show the end of a span in the year 9999.
    private static readonly Instant LastInstant = Instant.FromUtc(9999, 12, 30, 0, 0);

    private readonly ReportDays _days;

    private ReportWindow(
        Instant start, Instant end, LocalDate? from, LocalDate? to, DateTimeZone zone, string dayRule, ReportDays days)
    {
        StartMicroseconds = UnixMicroseconds.Of(start);
        EndMicroseconds = UnixMicroseconds.Of(end);
        Start = UnixMicroseconds.ToInstant(StartMicroseconds);
        End = UnixMicroseconds.ToInstant(EndMicroseconds);
        From = from;
        To = to;
        Zone = zone;
        DayRule = dayRule;
        _days = days;
    }

    /// <summary>The first instant inside, in whole microseconds.</summary>
    public Instant Start { get; }

    /// <summary>
    /// The first instant after, in whole microseconds; equal to <see cref="Start"/> for an empty window.
    /// </summary>
    public Instant End { get; }

    /// <summary>The first date of a window of dates; null for a window of instants.</summary>
    public LocalDate? From { get; }

    /// <summary>The last date, inclusive, of a window of dates; null for a window of instants.</summary>
    public LocalDate? To { get; }

    /// <summary>The reporting zone: the zone times are rendered in, whatever the day rule.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The name of the day rule, for example <c>local-midnight</c>.</summary>
    public string DayRule { get; }

    /// <summary>True when no instant lies inside; the report then has no event rows.</summary>
    public bool IsEmpty => StartMicroseconds == EndMicroseconds;

    /// <summary><see cref="Start"/> in microseconds since the Unix epoch.</summary>
    public long StartMicroseconds { get; }

    /// <summary><see cref="End"/> in microseconds since the Unix epoch.</summary>
    public long EndMicroseconds { get; }

    /// <summary>
    /// The window of the report days <paramref name="from"/> to <paramref name="to"/>, both inclusive.
    /// </summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date; the window ends where the report day after it begins.</param>
    /// <param name="zone">The reporting zone.</param>
    /// <param name="dayRule">Where report days begin; <see cref="LocalMidnight"/> when null.</param>
    /// <exception cref="ReportRequestException"><paramref name="from"/> is after <paramref name="to"/>, a date or its
    /// report day lies outside the years 0001 to 9999, or the rule ends the window before it starts.</exception>
    public static ReportWindow FromDates(
        LocalDate from, LocalDate to, DateTimeZone zone, IReportDayRule? dayRule = null)
    {
        from = from.WithCalendar(CalendarSystem.Iso);
        to = to.WithCalendar(CalendarSystem.Iso);
        EnsureDate("from", from);
        EnsureDate("to", to);
        if (from > to)
        {
            Throw.FromAfterTo(from, to);
        }

        IReportDayRule rule = dayRule ?? LocalMidnight.Instance;
        Instant reference = ReportDays.FirstInstantAt(zone, from.AtMidnight());
        ReportDays days = rule.Resolve(zone, reference);
        LocalDate after = to.PlusDays(1);
        Instant start = days.StartOf(from);
        Instant end = days.StartOf(after);
        EnsureInstant("from", start, zone);
        EnsureInstant("to", end, zone);
        if (start > end)
        {
            Throw.DaysGoBack(rule.Name, from, start, after, end);
        }

        return new ReportWindow(start, end, from, to, zone, rule.Name, days);
    }

    /// <summary>The window from <paramref name="start"/> to just before <paramref name="end"/>.</summary>
    /// <param name="start">The first instant inside; finer than a microsecond is truncated.</param>
    /// <param name="end">The first instant after; finer than a microsecond is truncated.</param>
    /// <param name="zone">The reporting zone.</param>
    /// <param name="dayRule">How days are counted for a span limit; <see cref="LocalMidnight"/> when null.</param>
    /// <exception cref="ReportRequestException"><paramref name="start"/> is after <paramref name="end"/>, or one of
    /// them lies outside the years 0001 to 9999, in UTC or in <paramref name="zone"/>.</exception>
    public static ReportWindow FromInstants(
        Instant start, Instant end, DateTimeZone zone, IReportDayRule? dayRule = null)
    {
        EnsureInstant("start", start, zone);
        EnsureInstant("end", end, zone);
        if (start > end)
        {
            Throw.StartAfterEnd(start, end);
        }

        IReportDayRule rule = dayRule ?? LocalMidnight.Instance;
        return new ReportWindow(start, end, null, null, zone, rule.Name, rule.Resolve(zone, start));
    }

    /// <summary>
    /// The latest end this window could have and still span no more than <paramref name="reportDays"/> report days.
    /// </summary>
    /// <remarks>
    /// The instant of the start's local date and time plus that many calendar days in the zone of the day rule: the
    /// earlier one where clocks show it twice, moved on by the gap where they skip it. At most the last microsecond of
    /// the year 9999. Source: <c>docs/windows.md</c>.
    /// </remarks>
    /// <param name="reportDays">A number of report days, zero or more.</param>
    public Instant LatestEnd(int reportDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reportDays);
        Instant lastOfAll = UnixMicroseconds.ToInstant(UnixMicroseconds.Latest);
        int daysLeft = (LastInstant - Start).Days;
        if (reportDays > daysLeft)
        {
            return lastOfAll;
        }

        LocalDateTime start = Start.InZone(_days.Zone).LocalDateTime;

        Instant latest = start.PlusDays(reportDays).InZoneLeniently(_days.Zone).ToInstant();
        return Instant.Min(latest, lastOfAll);
    }

    /// <summary>Refuses a window of more than <paramref name="limit"/> report days.</summary>
    /// <param name="limit">The most report days the report takes.</param>
    /// <param name="reportId">The report, for the message.</param>
    /// <exception cref="ReportRequestException">The end is after <see cref="LatestEnd"/>, if only by a
    /// microsecond.</exception>
    public void EnsureWithinReportDays(int limit, string reportId)
    {
        Instant latest = LatestEnd(limit);
        if (End > latest)
        {
            Throw.TooManyReportDays(reportId, To is null ? "end" : "to", limit, End, latest);
        }
    }

    private static void EnsureDate(string parameter, LocalDate date)
    {
        if (date < FirstDate || date > LastDate)
        {
            Throw.DateOutOfRange(parameter, date, FirstDate, LastDate);
        }
    }

    // Local years matter as much as UTC's: the zone's text of the bound must be writable too.
    private static void EnsureInstant(string parameter, Instant instant, DateTimeZone zone)
    {
        long utc = UnixMicroseconds.Of(instant);
        long local = utc + (zone.GetUtcOffset(instant).Seconds * NodaConstants.TicksPerSecond / 10);
        if (Math.Min(utc, local) < UnixMicroseconds.Earliest || Math.Max(utc, local) > UnixMicroseconds.Latest)
        {
            Throw.InstantOutOfRange(parameter, instant, zone.Id);
        }
    }
}
