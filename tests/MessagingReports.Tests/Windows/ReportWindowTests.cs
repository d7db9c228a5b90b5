using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class ReportWindowTests
{
    private static readonly DateTimeZone NewYork = Zones.Of("America/New_York");

    [Fact]
    public void FromDates_OneMonth_IsHalfOpenAndKnowsItsDates()
    {
        ReportWindow window =
            ReportWindow.FromDates(new(2024, 10, 1), new(2024, 10, 31), NewYork, LocalMidnight.Instance);

        Assert.Equal(Zones.At("2024-10-01T04:00:00Z"), window.Start);
        Assert.Equal(Zones.At("2024-11-01T04:00:00Z"), window.End);
        Assert.Equal(1_727_755_200_000_000, window.StartMicroseconds);
        Assert.Equal(1_730_433_600_000_000, window.EndMicroseconds);
        Assert.Equal(new LocalDate(2024, 10, 1), window.From);
        Assert.Equal(new LocalDate(2024, 10, 31), window.To);
        Assert.Same(NewYork, window.Zone);
        Assert.Equal("local-midnight", window.DayRule);
        Assert.False(window.IsEmpty);
    }

    [Fact]
    public void FromDates_NoRuleGiven_UsesLocalMidnight() =>
        Assert.Equal("local-midnight", ReportWindow.FromDates(new(2024, 10, 1), new(2024, 10, 1), NewYork).DayRule);

    [Fact]
    public void FromDates_OtherCalendar_IsTheSameDay()
    {
        LocalDate coptic = new LocalDate(2024, 10, 1).WithCalendar(CalendarSystem.Coptic);

        ReportWindow window = ReportWindow.FromDates(coptic, coptic, NewYork);

        Assert.Equal(new LocalDate(2024, 10, 1), window.From);
        Assert.Equal(Zones.At("2024-10-02T04:00:00Z"), window.End);
    }

    [Fact]
    public void FromDates_FirstAndLastDate_AreTaken()
    {
        ReportWindow window = ReportWindow.FromDates(new(1, 1, 1), new(9999, 12, 30), DateTimeZone.Utc);

        Assert.Equal(Zones.At("0001-01-01T00:00:00Z"), window.Start);
        Assert.Equal(Zones.At("9999-12-31T00:00:00Z"), window.End);
    }

    [Fact]
    public void FromInstants_FinerThanAMicrosecond_IsTruncated()
    {
        ReportWindow window = ReportWindow.FromInstants(
            Zones.At("2024-10-01T00:00:00.123456789Z"), Zones.At("2024-10-01T00:00:00.999999999Z"), NewYork);

        Assert.Equal(Zones.At("2024-10-01T00:00:00.123456Z"), window.Start);
        Assert.Equal(Zones.At("2024-10-01T00:00:00.999999Z"), window.End);
        Assert.Null(window.From);
        Assert.Null(window.To);
    }

    [Fact]
    public void FromInstants_Before1970_IsTruncatedTowardTheStartOfTime()
    {
        Instant instant = Zones.At("1969-12-31T23:59:59.9999991Z");

        ReportWindow window = ReportWindow.FromInstants(instant, instant, NewYork);

        Assert.Equal(-1, window.StartMicroseconds);
        Assert.Equal(Zones.At("1969-12-31T23:59:59.999999Z"), window.Start);
    }

    [Fact]
    public void FromInstants_StartIsEnd_IsEmpty()
    {
        Instant instant = Zones.At("2024-10-01T00:00:00Z");

        Assert.True(ReportWindow.FromInstants(instant, instant, NewYork).IsEmpty);
    }

    [Fact]
    public void FromInstants_WithinOneMicrosecond_IsEmpty() =>
        Assert.True(ReportWindow.FromInstants(
            Zones.At("2024-10-01T00:00:00.0000001Z"), Zones.At("2024-10-01T00:00:00.0000009Z"), NewYork).IsEmpty);

    [Fact]
    public void FromInstants_TheWholeGrammarInUtc_IsTaken()
    {
        ReportWindow window = ReportWindow.FromInstants(
            Zones.At("0001-01-01T00:00:00Z"), Zones.At("9999-12-31T23:59:59.999999Z"), DateTimeZone.Utc);

        Assert.Equal(-62_135_596_800_000_000, window.StartMicroseconds);
        Assert.Equal(253_402_300_799_999_999, window.EndMicroseconds);
    }

    [Fact]
    public void FromDates_FromAfterTo_NamesBoth() =>
        AssertRefused(
            "from",
            "from: 2024-10-02 found after to 2024-10-01, expected a date at or before it. Swap the two dates.",
            () => ReportWindow.FromDates(new(2024, 10, 2), new(2024, 10, 1), NewYork));

    [Fact]
    public void FromInstants_StartAfterEnd_NamesBoth() =>
        AssertRefused(
            "start",
            "start: 2024-10-02T00:00:00Z found after end 2024-10-01T23:59:59.999999Z, expected an instant at "
            + "or before it. "
            + "Swap the two instants.",
            () => ReportWindow.FromInstants(
                Zones.At("2024-10-02T00:00:00Z"), Zones.At("2024-10-01T23:59:59.999999Z"), NewYork));

    [Fact]
    public void FromDates_LastDayOfTime_IsRefused() =>
        AssertRefused(
            "to",
            "to: 9999-12-31 found, expected a date from 0001-01-01 to 9999-12-30. Name a date in that range.",
            () => ReportWindow.FromDates(new(2024, 1, 1), new(9999, 12, 31), NewYork));

    [Fact]
    public void FromDates_BeforeYearOne_IsRefused() =>
        AssertRefused(
            "from",
            "from: 0000-12-31 found, expected a date from 0001-01-01 to 9999-12-30. Name a date in that range.",
            () => ReportWindow.FromDates(new(0, 12, 31), new(2024, 1, 1), NewYork));

    [Fact]
    public void FromDates_DayStartsBeforeYearOneInUtc_IsRefused() =>
        AssertRefused(
            "from",
            "from: the window bound 0000-12-31T14:41:01Z found, expected the years 0001 to 9999 in UTC and in "
            + "Asia/Tokyo. "
            + "Keep a day away from the ends of time.",
            () => ReportWindow.FromDates(new(1, 1, 1), new(2024, 1, 1), Zones.Of("Asia/Tokyo")));

    [Fact]
    public void FromInstants_YearTenThousandInTheZone_IsRefused() =>
        AssertRefused(
            "end",
            "end: the window bound 9999-12-31T20:00:00Z found, expected the years 0001 to 9999 in UTC and in "
            + "Asia/Tokyo. "
            + "Keep a day away from the ends of time.",
            () => ReportWindow.FromInstants(
                Zones.At("2024-01-01T00:00:00Z"), Zones.At("9999-12-31T20:00:00Z"), Zones.Of("Asia/Tokyo")));

    [Fact]
    public void FromInstants_LastMicrosecondOfTheZonesYear9999_IsTaken()
    {
        DateTimeZone tokyo = Zones.Of("Asia/Tokyo");
        Instant last = Zones.At("9999-12-31T14:59:59.999999Z");

        Assert.Equal(last, ReportWindow.FromInstants(last, last, tokyo).End);
        AssertRefused(
            "end",
            "end: the window bound 9999-12-31T15:00:00Z found, expected the years 0001 to 9999 in UTC and in "
            + "Asia/Tokyo. Keep a day away from the ends of time.",
            () => ReportWindow.FromInstants(last, last + Duration.FromTicks(10), tokyo));
    }

    [Fact]
    public void FromInstants_MicrosecondBeforeYearOne_IsRefused() =>
        AssertRefused(
            "start",
            "start: the window bound 0000-12-31T23:59:59.999999Z found, expected the years 0001 to 9999 in UTC and in "
            + "UTC. Keep a day away from the ends of time.",
            () => ReportWindow.FromInstants(
                Zones.At("0000-12-31T23:59:59.999999Z"), Zones.At("2024-01-01T00:00:00Z"), DateTimeZone.Utc));

    [Fact]
    public void FromDates_RuleWhoseDayEndsInYearTenThousandOfTheZone_IsRefused() =>
        AssertRefused(
            "to",
            "to: the window bound 9999-12-31T18:00:00Z found, expected the years 0001 to 9999 in UTC and in "
            + "Asia/Tokyo. Keep a day away from the ends of time.",
            () => ReportWindow.FromDates(
                new(2024, 1, 1), new(9999, 12, 30), Zones.Of("Asia/Tokyo"), new EveningInUtc()));

    [Fact]
    public void FromInstants_EndsOfNodaTime_AreRefused()
    {
        Instant now = Zones.At("2024-01-01T00:00:00Z");

        Assert.Equal("start", Assert.Throws<ReportRequestException>(
            () => ReportWindow.FromInstants(Instant.MinValue, now, NewYork)).Parameter);
        Assert.Equal("end", Assert.Throws<ReportRequestException>(
            () => ReportWindow.FromInstants(now, Instant.MaxValue, Zones.Of("Asia/Tokyo"))).Parameter);
    }

    [Fact]
    public void FromDates_RuleWhoseDaysGoBack_IsRefused() =>
        AssertRefused(
            "dayRule",
            "dayRule: backwards starts 2024-10-02 at 2024-09-30T00:00:00Z, before 2024-10-01 at 2024-10-01T00:00:00Z; "
            + "expected days that follow each other. Correct the rule.",
            () => ReportWindow.FromDates(new(2024, 10, 1), new(2024, 10, 1), NewYork, new Backwards()));

    [Fact]
    public void FromDates_RuleOfAHost_IsAskedOnceWithTheFirstInstantOfFrom()
    {
        ShiftDay rule = new();

        ReportWindow window =
            ReportWindow.FromDates(new(2024, 9, 8), new(2024, 9, 9), Zones.Of("America/Santiago"), rule);

        Assert.Equal([Zones.At("2024-09-08T04:00:00Z")], rule.References);
        Assert.Equal("shift-day", window.DayRule);
        Assert.Equal(Zones.At("2024-09-08T04:00:00Z"), window.Start);
        Assert.Equal(Zones.At("2024-09-10T04:00:00Z"), window.End);
        Assert.Equal("America/Santiago", window.Zone.Id);
    }

    [Fact]
    public void FromInstants_RuleOfAHost_IsAskedOnceWithTheStart()
    {
        ShiftDay rule = new();
        Instant start = Zones.At("2024-09-08T12:34:56Z");

        ReportWindow.FromInstants(start, start, NewYork, rule);

        Assert.Equal([start], rule.References);
    }

    private static void AssertRefused(string parameter, string message, Action act)
    {
        ReportRequestException error = Assert.Throws<ReportRequestException>(act);
        Assert.Equal(message, error.Message);
        Assert.Equal(parameter, error.Parameter);
    }

    private sealed class EveningInUtc : IReportDayRule
    {
        public string Name => "evening-in-utc";

        public ReportDays Resolve(DateTimeZone reportingZone, Instant reference) =>
            new(DateTimeZone.Utc, new LocalTime(18, 0));
    }

    private sealed class Backwards : IReportDayRule
    {
        public string Name => "backwards";

        public ReportDays Resolve(DateTimeZone reportingZone, Instant reference) =>
            new(reportingZone, date => Zones.At(date.Day == 1 ? "2024-10-01T00:00:00Z" : "2024-09-30T00:00:00Z"));
    }

    private sealed class ShiftDay : IReportDayRule
    {
        public List<Instant> References { get; } = [];

        public string Name => "shift-day";

        public ReportDays Resolve(DateTimeZone reportingZone, Instant reference)
        {
            References.Add(reference);
            return new ReportDays(Zones.Of("Europe/Berlin"), new LocalTime(6, 0));
        }
    }
}
