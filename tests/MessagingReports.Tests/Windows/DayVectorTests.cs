using MessagingReports.Windows;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Tests.Windows;

/// <summary>The table of test vectors in windows.md, as literals.</summary>
public sealed class DayVectorTests
{
    [Theory]
    [InlineData("America/Santiago", "2024-09-08", "2024-09-08T04:00:00Z", "2024-09-08T01:00:00")]
    [InlineData("America/Santiago", "2025-09-07", "2025-09-07T04:00:00Z", "2025-09-07T01:00:00")]
    [InlineData("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z", "2024-04-26T01:00:00")]
    [InlineData("Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00Z", "2024-03-31T01:00:00")]
    [InlineData("America/Havana", "2024-03-10", "2024-03-10T05:00:00Z", "2024-03-10T01:00:00")]
    [InlineData("Atlantic/Azores", "2024-03-31", "2024-03-31T01:00:00Z", "2024-03-31T01:00:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-04T01:00:00")]
    [InlineData("America/Asuncion", "2023-10-01", "2023-10-01T04:00:00Z", "2023-10-01T01:00:00")]
    public void StartOf_MidnightDoesNotExist_IsTheFirstInstantOfTheDate(
        string id, string date, string start, string local)
    {
        DateTimeZone zone = Zones.Of(id);

        Instant found = MidnightDays(zone).StartOf(Zones.Date(date));

        Assert.Equal(Zones.At(start), found);
        Assert.Equal(local, LocalDateTimePattern.GeneralIso.Format(found.InZone(zone).LocalDateTime));
        Assert.Equal(Duration.FromHours(23), Length(zone, date));
    }

    [Theory]
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z")]
    [InlineData("Atlantic/Azores", "2024-10-27", "2024-10-27T00:00:00Z")]
    public void StartOf_MidnightHappensTwice_IsTheEarlier(string id, string date, string start)
    {
        DateTimeZone zone = Zones.Of(id);

        Assert.Equal(Zones.At(start), MidnightDays(zone).StartOf(Zones.Date(date)));
        Assert.Equal(Duration.FromHours(25), Length(zone, date));
    }

    [Fact]
    public void FromDates_DateDoesNotExist_IsEmpty()
    {
        LocalDate date = new(2011, 12, 30);

        ReportWindow window = ReportWindow.FromDates(date, date, Zones.Of("Pacific/Apia"), LocalMidnight.Instance);

        Assert.True(window.IsEmpty);
        Assert.Equal(Zones.At("2011-12-30T10:00:00Z"), window.Start);
        Assert.Equal(Zones.At("2011-12-30T10:00:00Z"), window.End);
    }

    [Theory]
    [InlineData("Australia/Lord_Howe", "2024-04-07", 24.5)]
    [InlineData("Australia/Lord_Howe", "2024-10-06", 23.5)]
    [InlineData("Pacific/Apia", "2011-12-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-31", 24)]
    [InlineData("Pacific/Kwajalein", "1993-08-21", 0)]
    [InlineData("America/St_Johns", "2010-11-07", 25)]
    [InlineData("America/New_York", "2024-03-10", 23)]
    [InlineData("America/New_York", "2024-11-03", 25)]
    public void FromDates_OneDate_HasTheLengthClocksGaveIt(string id, string date, double hours) =>
        Assert.Equal(Duration.FromHours(hours), Length(Zones.Of(id), date));

    [Theory]
    [InlineData("Europe/London", "2024-10-01", "2024-10-31", 745)]
    [InlineData("America/New_York", "2024-03-01", "2024-03-31", 743)]
    [InlineData("America/New_York", "2024-11-01", "2024-11-30", 721)]
    public void FromDates_OneMonth_HasTheLengthClocksGaveIt(string id, string from, string to, int hours)
    {
        ReportWindow window =
            ReportWindow.FromDates(Zones.Date(from), Zones.Date(to), Zones.Of(id), LocalMidnight.Instance);

        Assert.Equal(Duration.FromHours(hours), window.End - window.Start);
    }

    [Theory]
    [InlineData("2024-03-08", 24)]
    [InlineData("2024-03-09", 23)]
    [InlineData("2024-03-10", 24)]
    [InlineData("2024-11-01", 24)]
    [InlineData("2024-11-02", 25)]
    [InlineData("2024-11-03", 24)]
    public void FromDates_PlatformDay_ShortAndLongDaysAreThePreviousDates(string date, int hours)
    {
        LocalDate day = Zones.Date(date);

        ReportWindow window = ReportWindow.FromDates(day, day, Zones.Of("America/Chicago"), PlatformDay.Instance);

        Assert.Equal(Duration.FromHours(hours), window.End - window.Start);
    }

    [Theory]
    [InlineData("Europe/London", "2024-01-15", "2024-01-15T00:00:00Z")]
    [InlineData("Europe/London", "2024-07-15", "2024-07-14T23:00:00Z")]
    [InlineData("Europe/Lisbon", "2024-01-15", "2024-01-15T00:00:00Z")]
    [InlineData("Europe/Lisbon", "2024-07-15", "2024-07-14T23:00:00Z")]
    [InlineData("Atlantic/Reykjavik", "2024-01-15", "2024-01-15T00:00:00Z")]
    [InlineData("Atlantic/Reykjavik", "2024-07-15", "2024-07-15T00:00:00Z")]
    public void FromDates_PlatformDayWithOffsetZero_UsesLocalMidnight(string id, string date, string start)
    {
        LocalDate day = Zones.Date(date);

        Assert.Equal(Zones.At(start), ReportWindow.FromDates(day, day, Zones.Of(id), PlatformDay.Instance).Start);
    }

    private static Duration Length(DateTimeZone zone, string date)
    {
        LocalDate day = Zones.Date(date);
        ReportWindow window = ReportWindow.FromDates(day, day, zone, LocalMidnight.Instance);
        return window.End - window.Start;
    }

    private static ReportDays MidnightDays(DateTimeZone zone) =>
        LocalMidnight.Instance.Resolve(zone, NodaConstants.UnixEpoch);
}
