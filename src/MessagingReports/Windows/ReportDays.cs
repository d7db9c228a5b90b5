using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Windows;

/// <summary>The report days of one request: where each date begins, and the zone in which days are counted.</summary>
/// <remarks>
/// The day of <c>d</c> ends where the day of <c>d + 1</c> begins, so days tile time without gap or overlap. A day may
/// have any length; a date that a zone left out (Pacific/Apia 2011-12-30) has an empty day.
/// </remarks>
public sealed class ReportDays
{
    private readonly Func<LocalDate, Instant> _start;

    /// <summary>Days that begin at the same wall-clock time of <paramref name="zone"/>.</summary>
    /// <param name="zone">The zone in which days are counted.</param>
    /// <param name="startsAt">The wall-clock time at which the day of a date begins, on that date. Where clocks skip
    /// it, the day begins when they have jumped; where it happens twice, the first time.</param>
    public ReportDays(DateTimeZone zone, LocalTime startsAt)
        : this(zone, date => FirstInstantAt(zone, date + startsAt))
    {
    }

    /// <summary>
    /// Days that begin where <paramref name="start"/> says, for rules that one wall-clock time cannot express.
    /// </summary>
    /// <param name="zone">The zone in which days are counted for a span limit.</param>
    /// <param name="start">The start of a date's day. It must never go back as dates go on; a request that would end
    /// before it starts is refused.</param>
    public ReportDays(DateTimeZone zone, Func<LocalDate, Instant> start)
    {
        Zone = zone;
        _start = start;
    }

    /// <summary>The zone in which days are counted for a span limit; not the zone times are rendered in.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>
    /// The first instant of a date's report day, which is also the end (exclusive) of the day before.
    /// </summary>
    /// <param name="date">An ISO date.</param>
    public Instant StartOf(LocalDate date) => _start(date);

    /// <summary>
    /// The first instant whose local time in <paramref name="zone"/> is at or after <paramref name="localTime"/>.
    /// </summary>
    /// <remarks>
    /// Unlike <see cref="DateTimeZone.AtStartOfDay(LocalDate)"/> it has an answer for a date that does not exist.
    /// </remarks>
    /// <param name="zone">The zone of the wall clock.</param>
    /// <param name="localTime">The wall-clock time looked for, whether or not clocks ever showed it.</param>
    /// <exception cref="OverflowException">No such instant lies in NodaTime's range (years -9998 to 9999).</exception>
    public static Instant FirstInstantAt(DateTimeZone zone, LocalDateTime localTime)
    {
        // Offsets lie within ±18 h, so no earlier instant can show this time.
        Instant asUtc = localTime.InUtc().ToInstant();
        ZoneInterval interval = zone.GetZoneInterval(asUtc - Duration.FromHours(18));
        while (true)
        {
            Instant candidate = asUtc - Duration.FromSeconds(interval.WallOffset.Seconds);
            if (interval.HasStart && candidate < interval.Start)
            {
                candidate = interval.Start;
            }

            if (!interval.HasEnd || candidate < interval.End)
            {
                return candidate;
            }

            interval = zone.GetZoneInterval(interval.End);
        }
    }
}
