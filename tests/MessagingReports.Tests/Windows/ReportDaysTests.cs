using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class ReportDaysTests
{
    [Theory]
    [InlineData("2024-03-10T01:59:59", "2024-03-10T06:59:59Z")]
    [InlineData("2024-03-10T02:00:00", "2024-03-10T07:00:00Z")]
    [InlineData("2024-03-10T02:59:59", "2024-03-10T07:00:00Z")]
    [InlineData("2024-03-10T03:00:00", "2024-03-10T07:00:00Z")]
    [InlineData("2024-11-03T01:30:00", "2024-11-03T05:30:00Z")]
    public void FirstInstantAt_AroundAShift_IsTheFirstAtOrAfter(string local, string expected) =>
        Assert.Equal(
            Zones.At(expected),
            ReportDays.FirstInstantAt(
                Zones.Of("America/New_York"),
                NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local).Value));

    [Fact]
    public void StartOf_OwnWallClockTime_StartsThere()
    {
        ReportDays days = new(Zones.Of("Europe/Berlin"), new LocalTime(6, 0));

        Assert.Equal(Zones.At("2024-07-01T04:00:00Z"), days.StartOf(new(2024, 7, 1)));
        Assert.Equal("Europe/Berlin", days.Zone.Id);
    }

    [Fact]
    public void StartOf_OwnFunction_IsItsAnswer()
    {
        DateTimeZone newYork = Zones.Of("America/New_York");
        ReportDays days = new(newYork, date => ReportDays.FirstInstantAt(newYork, date.PlusDays(-1).At(new(17, 0))));

        Assert.Equal(Zones.At("2024-06-30T21:00:00Z"), days.StartOf(new(2024, 7, 1)));
    }

    [Fact]
    public void Name_LocalMidnight_IsTheManifestText() => Assert.Equal("local-midnight", LocalMidnight.Instance.Name);

    // 1867-10-18: Alaska moved from the Asian to the American side of the date line and lived that date twice.
    [Fact]
    public void StartOf_DateLivedTwice_IsTheFirstTime()
    {
        DateTimeZone sitka = Zones.Of("America/Sitka");
        ReportDays days = LocalMidnight.Instance.Resolve(sitka, NodaConstants.UnixEpoch);

        Assert.Equal(Zones.At("1867-10-18T09:01:13Z"), days.StartOf(new(1867, 10, 19)));
        Assert.Equal(Zones.At("1867-10-20T09:01:13Z"), days.StartOf(new(1867, 10, 20)));
    }
}
