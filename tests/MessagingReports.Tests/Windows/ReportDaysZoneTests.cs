using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Tests.Windows;

/// <summary>The law of report days over every zone of the TZDB and every transition from 1990 to 2037.</summary>
public sealed class ReportDaysZoneTests
{
    private static readonly Duration ThreeDays = Duration.FromDays(3);

    [Fact]
    public void StartOf_EveryZoneAndTransition_IsTheFirstInstantWhoseLocalDateIsReached()
    {
        int checkedDates = 0;
        foreach (string id in Zones.AllIds)
        {
            DateTimeZone zone = Zones.Of(id);
            ReportDays days = LocalMidnight.Instance.Resolve(zone, NodaConstants.UnixEpoch);
            foreach (Instant transition in Zones.Transitions(zone))
            {
                LocalDate middle = transition.InZone(zone).Date;
                for (int i = -2; i <= 2; i++)
                {
                    LocalDate date = middle.PlusDays(i);
                    Instant start = days.StartOf(date);
                    Assert.True(IsFirstInstantOf(zone, date, start), $"{id} {date} {start}");
                    checkedDates++;
                }
            }
        }

        Assert.True(checkedDates > 50_000);
    }

    [Fact]
    public void FromDates_EveryZoneAndTransition_LocalMidnightDaysTile() => AssertTiles(LocalMidnight.Instance);

    [Fact]
    public void StartOf_EveryZoneAndTransition_PlatformDaysNeverGoBack()
    {
        foreach (string id in Zones.AllIds)
        {
            DateTimeZone zone = Zones.Of(id);
            foreach (Instant transition in Zones.Transitions(zone))
            {
                LocalDate middle = transition.InZone(zone).Date;
                ReportDays days = PlatformDay.Instance.Resolve(zone, transition - ThreeDays);
                for (int i = -2; i <= 2; i++)
                {
                    Duration length = days.StartOf(middle.PlusDays(i + 1)) - days.StartOf(middle.PlusDays(i));
                    bool isPlausible = length >= Duration.Zero && length <= Duration.FromHours(48);
                    Assert.True(isPlausible, $"{id} {transition} {length}");
                }
            }
        }
    }

    // Requests of single dates each choose the kind of platform day for themselves, so only
    // a change of sign may break the row.
    [Fact]
    public void FromDates_EveryZoneAndTransitionWithoutChangeOfSign_PlatformDaysTile() =>
        AssertTiles(PlatformDay.Instance);

    [Property(MaxTest = 1000)]
    public Property StartOf_AnyZoneAndInstant_PutsItInExactlyOneReportDay() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at => DaysHolding(LocalMidnight.Instance, at.Zone, at.Instant) == 1
                && DaysHolding(PlatformDay.Instance, at.Zone, at.Instant) == 1);

    [Property(MaxTest = 1000)]
    public Property StartOf_AnyZoneAndDate_AgreesWithNodaTimeWhereItAnswers() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at =>
            {
                LocalDate date = at.Instant.InZone(at.Zone).Date;
                Instant start = LocalMidnight.Instance.Resolve(at.Zone, at.Instant).StartOf(date);
                return start == at.Zone.AtStartOfDay(date).ToInstant();
            });

    private static void AssertTiles(IReportDayRule rule)
    {
        foreach (string id in Zones.AllIds)
        {
            DateTimeZone zone = Zones.Of(id);
            foreach (Instant transition in Zones.Transitions(zone))
            {
                LocalDate middle = transition.InZone(zone).Date;
                ReportWindow previous = Day(rule, zone, middle.PlusDays(-2));
                for (int i = -1; i <= 2; i++)
                {
                    LocalDate date = middle.PlusDays(i);
                    ReportWindow day = Day(rule, zone, date);
                    bool isSameKind = rule is LocalMidnight || IsWest(zone, date) == IsWest(zone, date.PlusDays(-1));
                    Assert.True(!isSameKind || previous.End == day.Start, $"{id} {date}: {previous.End} {day.Start}");
                    previous = day;
                }
            }
        }
    }

    private static ReportWindow Day(IReportDayRule rule, DateTimeZone zone, LocalDate date) =>
        ReportWindow.FromDates(date, date, zone, rule);

    private static bool IsWest(DateTimeZone zone, LocalDate date) =>
        zone.GetZoneInterval(ReportDays.FirstInstantAt(zone, date.AtMidnight())).StandardOffset < Offset.Zero;

    private static int DaysHolding(IReportDayRule rule, DateTimeZone zone, Instant instant)
    {
        ReportDays days = rule.Resolve(zone, instant);
        LocalDate around = instant.InUtc().Date;
        int holding = 0;
        for (int i = -4; i <= 4; i++)
        {
            LocalDate date = around.PlusDays(i);
            holding += days.StartOf(date) <= instant && instant < days.StartOf(date.PlusDays(1)) ? 1 : 0;
        }

        return holding;
    }

    // Within one zone interval local time only rises, so the last instant of each earlier piece shows its latest date.
    private static bool IsFirstInstantOf(DateTimeZone zone, LocalDate date, Instant start)
    {
        if (start.InZone(zone).Date < date)
        {
            return false;
        }

        foreach (ZoneInterval interval in zone.GetZoneIntervals(start - ThreeDays, start))
        {
            Instant end = interval.HasEnd ? Instant.Min(interval.End, start) : start;
            if ((end - Duration.Epsilon).InZone(zone).Date >= date)
            {
                return false;
            }
        }

        return true;
    }
}
