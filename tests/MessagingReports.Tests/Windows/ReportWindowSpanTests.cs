using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

/// <summary>The limit of 31 report days (windows.md 5).</summary>
public sealed class ReportWindowSpanTests
{
    private static readonly Duration OneMicrosecond = Duration.FromTicks(10);

    [Theory]
    [InlineData("Europe/London", "2024-10-01", "2024-10-31", 745)]
    [InlineData("America/New_York", "2024-03-01", "2024-03-31", 743)]
    [InlineData("America/New_York", "2024-10-15", "2024-11-14", 745)]
    [InlineData("America/Santiago", "2024-08-08", "2024-09-07", 744)]
    [InlineData("America/Havana", "2024-10-03", "2024-11-02", 744)]
    [InlineData("Pacific/Apia", "2011-12-01", "2011-12-31", 720)]
    [InlineData("Pacific/Apia", "2011-11-29", "2011-12-29", 744)]
    public void EnsureWithinReportDays_ThirtyOneDates_PassAndOneMicrosecondMoreFails(
        string id, string from, string to, int hours)
    {
        ReportWindow window = Dates(id, from, to, LocalMidnight.Instance);

        AssertExactlyTheLimit(window, LocalMidnight.Instance, hours);
    }

    [Theory]
    [InlineData("America/Los_Angeles", "2024-02-20", "2024-03-21", 743)]
    [InlineData("America/Los_Angeles", "2024-10-15", "2024-11-14", 745)]
    [InlineData("America/Sao_Paulo", "2024-10-15", "2024-11-14", 745)]
    [InlineData("Asia/Tokyo", "2024-10-15", "2024-11-14", 744)]
    public void EnsureWithinReportDays_PlatformDays_AreCountedInTheZoneOfTheRule(
        string id, string from, string to, int hours)
    {
        ReportWindow window = Dates(id, from, to, PlatformDay.Instance);

        AssertExactlyTheLimit(window, PlatformDay.Instance, hours);
    }

    [Theory]
    [InlineData("9999-12-01T00:00:00Z", 29, "9999-12-30T00:00:00Z")]
    [InlineData("9999-12-01T00:00:00Z", 30, "9999-12-31T23:59:59.999999Z")]
    [InlineData("9999-12-01T00:00:01Z", 29, "9999-12-31T23:59:59.999999Z")]
    public void LatestEnd_NearTheEndOfTime_IsNoLaterThanDay30OfTheLastMonthOrTheEnd(
        string start, int reportDays, string expected)
    {
        ReportWindow window = ReportWindow.FromInstants(Zones.At(start), Zones.At(start), DateTimeZone.Utc);

        Assert.Equal(Zones.At(expected), window.LatestEnd(reportDays));
    }

    [Fact]
    public void EnsureWithinReportDays_ThirtyTwoDates_SaysWhatIsAllowed()
    {
        ReportWindow window = Dates("Europe/London", "2024-10-01", "2024-11-01", LocalMidnight.Instance);

        ReportRequestException error =
            Assert.Throws<ReportRequestException>(() => window.EnsureWithinReportDays(31, "service-detail"));

        Assert.Equal(
            "service-detail: a window of more than 31 report days found, ending 2024-11-02T00:00:00Z; expected "
            + "an end at or before "
            + "2024-11-01T00:00:00Z. Ask for a shorter window, or split it into several.",
            error.Message);
        Assert.Equal("to", error.Parameter);
    }

    [Fact]
    public void EnsureWithinReportDays_InstantsTooFarApart_BlameTheEnd()
    {
        ReportWindow window = ReportWindow.FromInstants(
            Zones.At("2024-09-30T23:00:00Z"), Zones.At("2024-11-01T00:00:00.000001Z"), Zones.Of("Europe/London"));

        ReportRequestException error =
            Assert.Throws<ReportRequestException>(() => window.EnsureWithinReportDays(31, "service-detail"));

        Assert.Equal(
            "service-detail: a window of more than 31 report days found, ending 2024-11-01T00:00:00.000001Z; "
            + "expected an end at or "
            + "before 2024-11-01T00:00:00Z. Ask for a shorter window, or split it into several.",
            error.Message);
        Assert.Equal("end", error.Parameter);
    }

    [Fact]
    public void LatestEnd_LocalTimeIsSkippedThere_MovesOnByTheGap()
    {
        Instant start = Zones.At("2024-02-08T07:30:00Z");

        ReportWindow window = ReportWindow.FromInstants(start, start, Zones.Of("America/New_York"));

        Assert.Equal(Zones.At("2024-03-10T07:30:00Z"), window.LatestEnd(31));
    }

    [Fact]
    public void LatestEnd_LocalTimeHappensTwiceThere_IsTheEarlier()
    {
        Instant start = Zones.At("2024-10-03T05:30:00Z");

        ReportWindow window = ReportWindow.FromInstants(start, start, Zones.Of("America/New_York"));

        Assert.Equal(Zones.At("2024-11-03T05:30:00Z"), window.LatestEnd(31));
    }

    [Fact]
    public void LatestEnd_DateDoesNotExistThere_IsTheSameTimeOfTheNextDate()
    {
        Instant start = Zones.At("2011-11-29T22:00:00Z");

        ReportWindow window = ReportWindow.FromInstants(start, start, Zones.Of("Pacific/Apia"));

        Assert.Equal(Zones.At("2011-12-30T22:00:00Z"), window.LatestEnd(31));
    }

    [Fact]
    public void LatestEnd_BeyondTheEndOfTime_IsTheLastMicrosecond()
    {
        ReportWindow window = ReportWindow.FromDates(new(9999, 12, 1), new(9999, 12, 30), Zones.Of("Asia/Tokyo"));

        Assert.Equal(Zones.At("9999-12-31T23:59:59.999999Z"), window.LatestEnd(31));
        Assert.Equal(Zones.At("9999-12-31T23:59:59.999999Z"), window.LatestEnd(int.MaxValue));
    }

    [Fact]
    public void LatestEnd_StartPastTheEndOfTimeInTheZoneOfTheRule_IsTheLastMicrosecond()
    {
        Instant start = Zones.At("9999-12-31T23:00:00Z");

        ReportWindow window = ReportWindow.FromInstants(start, start, DateTimeZone.Utc, new TokyoDay());

        Assert.Equal(Zones.At("9999-12-31T23:59:59.999999Z"), window.LatestEnd(31));
    }

    [Fact]
    public void LatestEnd_NegativeDays_Throws()
    {
        ReportWindow window = ReportWindow.FromDates(new(2024, 10, 1), new(2024, 10, 1), DateTimeZone.Utc);

        Assert.Throws<ArgumentOutOfRangeException>(() => window.LatestEnd(-1));
    }

    [Property(MaxTest = 500)]
    public Property EnsureWithinReportDays_AnyThirtyOneDates_Pass() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at =>
            {
                LocalDate from = at.Instant.InZone(at.Zone).Date;
                foreach (IReportDayRule rule in (IReportDayRule[])[LocalMidnight.Instance, PlatformDay.Instance])
                {
                    ReportWindow window = ReportWindow.FromDates(from, from.PlusDays(30), at.Zone, rule);
                    window.EnsureWithinReportDays(31, "service-detail");
                }
            });

    private static ReportWindow Dates(string id, string from, string to, IReportDayRule rule) =>
        ReportWindow.FromDates(Zones.Date(from), Zones.Date(to), Zones.Of(id), rule);

    private static void AssertExactlyTheLimit(ReportWindow window, IReportDayRule rule, int hours)
    {
        Assert.Equal(Duration.FromHours(hours), window.End - window.Start);
        Assert.Equal(window.End, window.LatestEnd(31));
        window.EnsureWithinReportDays(31, "service-detail");
        ReportWindow longer = ReportWindow.FromInstants(window.Start, window.End + OneMicrosecond, window.Zone, rule);
        Assert.Throws<ReportRequestException>(() => longer.EnsureWithinReportDays(31, "service-detail"));
    }

    private sealed class TokyoDay : IReportDayRule
    {
        public string Name => "tokyo-day";

        public ReportDays Resolve(DateTimeZone reportingZone, Instant reference) =>
            new(Zones.Of("Asia/Tokyo"), LocalTime.Midnight);
    }
}
