using MessagingReports.Model;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Testing.Generation;

/// <summary>
/// Times on and around the edges of report days in the zones of a store, and many at the same microsecond.
/// </summary>
internal sealed class RandomTimes
{
    private const long Ticks = 10;
    private const long Day = NodaConstants.TicksPerDay;

    private static readonly LocalDate[] AllDays =
    [
        new(2024, 3, 10), new(2024, 3, 31), new(2024, 4, 7), new(2024, 9, 8), new(2024, 10, 1), new(2024, 10, 6),
        new(2024, 10, 27), new(2024, 11, 1), new(2024, 11, 3), new(2024, 12, 1), new(2024, 12, 31), new(2011, 12, 29),
        new(2011, 12, 31),
    ];

    private static readonly long[] Offsets =
    [
        0, 0, 0, 0, -Ticks, -Ticks, -Ticks, Ticks, -NodaConstants.TicksPerSecond, NodaConstants.TicksPerSecond,
            NodaConstants.TicksPerSecond - Ticks,
        -NodaConstants.TicksPerHour, NodaConstants.TicksPerHour, 3 * NodaConstants.TicksPerHour,
    ];

    private readonly Dice _dice;
    private readonly List<Instant> _given = [];

    public RandomTimes(Dice dice, ReportDirectory directory)
    {
        _dice = dice;
        Days = [.. Enumerable.Range(0, 3).Select(_ => dice.Pick(AllDays)).Distinct()];
        IEnumerable<string> zones = directory.Accounts.Select(account => account.ReportsTimeZone)
            .Concat(directory.Enterprises.Select(enterprise => enterprise.ReportsTimeZone))
            .Append("America/New_York");
        SortedSet<Instant> edges = [];
        foreach (DateTimeZone zone in zones.Distinct().Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (LocalDate day in Days)
            {
                Instant start = zone.AtStartOfDay(day).ToInstant();
                edges.Add(start);
                edges.Add(zone.AtStartOfDay(NextDay(day)).ToInstant());
                AddChange(edges, zone, start);
            }
        }

        Edges = [.. edges];
    }

    /// <summary>The days the store is about.</summary>
    public IReadOnlyList<LocalDate> Days { get; }

    public IReadOnlyList<Instant> Edges { get; }

    /// <summary>A time: one that was given before, one at an edge, or one some days around it.</summary>
    /// <remarks>The first lies on an edge and the second just before one, so that every store has both.</remarks>
    public Instant Next()
    {
        int drawn = _given.Count < 2 ? 3 : _dice.Next(10);
        if (drawn < 3)
        {
            return _dice.Pick(_given);
        }

        long offset = drawn >= 8 ? (_dice.Next(50 * Day / Ticks) - (25 * Day / Ticks)) * Ticks
            : _given.Count < 2 ? -Ticks * _given.Count
            : _dice.Pick(Offsets);
        Instant time = _dice.Pick(Edges).PlusTicks(offset);
        _given.Add(time);
        return time;
    }

    /// <summary>A time after another: at once, microseconds, seconds or days later.</summary>
    public Instant After(Instant time) => time.PlusTicks(_dice.Next(6) switch
    {
        0 => Ticks,
        1 => NodaConstants.TicksPerSecond,
        2 => NodaConstants.TicksPerSecond - Ticks,
        3 => (1 + _dice.Next(3 * Day / Ticks)) * Ticks,
        _ => (1 + _dice.Next(600)) * NodaConstants.TicksPerSecond,
    });

    /// <summary>A time after another, or the same.</summary>
    public Instant NotBefore(Instant time) => _dice.Chance(15) ? time : After(time);

    /// <summary>The next day that exists everywhere: Pacific/Apia skipped 2011-12-30.</summary>
    private static LocalDate NextDay(LocalDate day) => day.PlusDays(day == new LocalDate(2011, 12, 29) ? 2 : 1);

    private static void AddChange(SortedSet<Instant> edges, DateTimeZone zone, Instant start)
    {
        ZoneInterval interval = zone.GetZoneInterval(start);
        Instant?[] changes = [interval.HasStart ? interval.Start : null, interval.HasEnd ? interval.End : null];
        foreach (Instant? change in changes)
        {
            if (change is { } instant && Duration.FromDays(
                -2) < instant - start && instant - start < Duration.FromDays(2))
            {
                edges.Add(instant);
            }
        }
    }
}
