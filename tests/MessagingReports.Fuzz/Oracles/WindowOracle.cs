using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>Report days as NodaTime alone finds them.</summary>
internal sealed class WindowOracle
{
    private static readonly ZoneLocalMappingResolver First = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Shifted = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private readonly DateTimeZone _zone;
    private readonly DateTimeZone _dayZone;
    private readonly LocalTime _dayStart;

    public WindowOracle(DateTimeZone zone, bool isPlatformDay, LocalDate from)
        : this(zone, isPlatformDay, zone.ResolveLocal(from.AtMidnight(), First).ToInstant())
    {
    }

    public WindowOracle(DateTimeZone zone, bool isPlatformDay, Instant reference)
    {
        _zone = zone;
        bool isWest = isPlatformDay && zone.GetZoneInterval(reference).StandardOffset < Offset.Zero;
        _dayZone = isWest ? DateTimeZoneProviders.Tzdb["America/New_York"] : zone;
        _dayStart = isWest ? new LocalTime(3, 0) : LocalTime.Midnight;
    }

    /// <summary>Whether a year of four digits shows the instant, in UTC and in the zone.</summary>
    public static bool Prints(Instant instant, DateTimeZone zone)
    {
        Int128 utc = instant.ToUnixTimeTicks();
        Int128 local = utc + (zone.GetUtcOffset(instant).Seconds * TimeSpan.TicksPerSecond);
        return Int128.Min(utc, local) >= DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks
            && Int128.Max(utc, local) <= DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks;
    }

    /// <summary>The instant without what is finer than a microsecond.</summary>
    public static Instant Cut(Instant instant)
    {
        long nanosecond = instant.InUtc().NanosecondOfSecond;
        return instant - Duration.FromNanoseconds(nanosecond % 1000);
    }

    public bool IsLike(WindowOracle other) => _dayZone.Equals(other._dayZone) && _dayStart == other._dayStart;

    public Instant StartOf(LocalDate date) => _dayZone.ResolveLocal(date + _dayStart, First).ToInstant();

    public bool Takes(LocalDate from, LocalDate to) =>
        from <= to
        && to <= new LocalDate(9999, 12, 30)
        && Prints(StartOf(from), _zone)
        && Prints(StartOf(to.PlusDays(1)), _zone);

    /// <summary>
    /// The same time of the day so many days later; null in the last days of 9999, where a window is never too long.
    /// </summary>
    public Instant? LatestEnd(Instant start, int days)
    {
        if (start > Instant.FromUtc(9999, 12, 28, 0, 0) - Duration.FromDays(days))
        {
            return null;
        }

        LocalDateTime later = start.InZone(_dayZone).LocalDateTime.PlusDays(days);
        return _dayZone.ResolveLocal(later, Shifted).ToInstant();
    }
}
