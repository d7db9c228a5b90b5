using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MessagingReports.Tests.Windows;

/// <summary>Zones, instants and dates for the tests of windows.</summary>
internal static class Zones
{
    private static readonly Instant Earliest = At("1900-01-01T00:00:00Z");

    public static IReadOnlyList<string> AllIds => DateTimeZoneProviders.Tzdb.Ids;

    public static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The instants at which clocks of the zone change in the years 1990 to 2037.</summary>
    public static IEnumerable<Instant> Transitions(DateTimeZone zone)
    {
        foreach (ZoneInterval interval in zone.GetZoneIntervals(At("1990-01-01T00:00:00Z"), At("2038-01-01T00:00:00Z")))
        {
            if (interval.HasStart)
            {
                yield return interval.Start;
            }
        }
    }

    public static Gen<DateTimeZone> AnyZone() => Gen.Elements<string>(AllIds).Select(Of);

    /// <summary>
    /// Instants of 1900 to 2100, to the microsecond; one in two within three days of a transition of the zone.
    /// </summary>
    public static Gen<Instant> AnyInstant(DateTimeZone zone)
    {
        Gen<Instant> anywhere =
            from day in Gen.Choose(0, 200 * 365)
            from second in Gen.Choose(0, 86_399)
            from microsecond in Gen.Choose(0, 999_999)
            select Earliest + Duration.FromDays(day) + Duration.FromSeconds(second)
                + Duration.FromTicks(microsecond * 10L);
        Instant[] transitions = [.. Transitions(zone)];
        if (transitions.Length == 0)
        {
            return anywhere;
        }

        Gen<Instant> near =
            from transition in Gen.Elements(transitions)
            from second in Gen.Choose(-3 * 86_400, 3 * 86_400)
            select transition + Duration.FromSeconds(second);
        return Gen.OneOf(anywhere, near);
    }

    public static Gen<(DateTimeZone Zone, Instant Instant)> AnyZoneAndInstant() =>
        from zone in AnyZone()
        from instant in AnyInstant(zone)
        select (zone, instant);
}
