using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class PlatformDayTests
{
    private static readonly DateTimeZone NewYork = Zones.Of("America/New_York");

    [Fact]
    public void Name_Always_IsTheManifestText() => Assert.Equal("platform-day", PlatformDay.Instance.Name);

    [Theory]
    [InlineData("America/Los_Angeles", "2024-07-15", "2024-07-15T07:00:00Z")]
    [InlineData("America/Los_Angeles", "2024-01-15", "2024-01-15T08:00:00Z")]
    [InlineData("America/Sao_Paulo", "2024-01-15", "2024-01-15T08:00:00Z")]
    [InlineData("Atlantic/Azores", "2024-07-15", "2024-07-15T07:00:00Z")]
    [InlineData("Etc/GMT+5", "2024-07-15", "2024-07-15T07:00:00Z")]
    [InlineData("Asia/Tokyo", "2024-07-15", "2024-07-14T15:00:00Z")]
    [InlineData("Europe/Dublin", "2024-01-15", "2024-01-15T00:00:00Z")]
    public void FromDates_ByTheSignOfTheStandardOffset_StartsAtThreeInNewYorkOrAtMidnight(
        string id, string date, string start)
    {
        LocalDate day = Zones.Date(date);

        ReportWindow window = ReportWindow.FromDates(day, day, Zones.Of(id), PlatformDay.Instance);

        Assert.Equal(Zones.At(start), window.Start);
        Assert.Equal(id, window.Zone.Id);
        Assert.Equal("platform-day", window.DayRule);
    }

    [Fact]
    public void Resolve_NegativeStandardOffset_CountsDaysInNewYork() =>
        Assert.Equal(
            "America/New_York",
            PlatformDay.Instance.Resolve(Zones.Of("America/Denver"), NodaConstants.UnixEpoch).Zone.Id);

    [Fact]
    public void Resolve_PositiveStandardOffset_CountsDaysInTheReportingZone() =>
        Assert.Equal(
            "Asia/Tokyo",
            PlatformDay.Instance.Resolve(Zones.Of("Asia/Tokyo"), NodaConstants.UnixEpoch).Zone.Id);

    [Fact]
    public void FromDates_StandardOffsetChangesSignInside_KeepsTheKindOfTheFirstDate()
    {
        DateTimeZone apia = Zones.Of("Pacific/Apia");

        ReportWindow across =
            ReportWindow.FromDates(new(2011, 12, 29), new(2012, 1, 2), apia, PlatformDay.Instance);
        ReportWindow after =
            ReportWindow.FromDates(new(2011, 12, 31), new(2012, 1, 2), apia, PlatformDay.Instance);

        Assert.Equal(Zones.At("2011-12-29T08:00:00Z"), across.Start);
        Assert.Equal(Zones.At("2012-01-03T08:00:00Z"), across.End);
        Assert.Equal(Zones.At("2011-12-30T10:00:00Z"), after.Start);
        Assert.Equal(Zones.At("2012-01-02T10:00:00Z"), after.End);
    }

    [Fact]
    public void StartOf_EveryDate1970To2037_IsThreeInNewYorkWhichHappensOnce()
    {
        ReportDays days = PlatformDay.Instance.Resolve(NewYork, NodaConstants.UnixEpoch);
        LocalTime three = new(3, 0);
        for (LocalDate date = new(1970, 1, 1); date.Year < 2038; date = date.PlusDays(1))
        {
            Assert.Equal(1, NewYork.MapLocal(date + three).Count);
            Assert.Equal(date + three, days.StartOf(date).InZone(NewYork).LocalDateTime);
        }
    }
}
