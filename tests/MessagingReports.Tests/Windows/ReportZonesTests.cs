using MessagingReports.Windows;

namespace MessagingReports.Tests.Windows;

public sealed class ReportZonesTests
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("US/Eastern")]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    public void Find_IdOfTheTzdb_IsThatZoneUnderThatId(string id) => Assert.Equal(id, ReportZones.Find(id)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("America/Gotham")]
    [InlineData("america/new_york")]
    [InlineData("Eastern Standard Time")]
    [InlineData("UTC+03")]
    [InlineData("UTC-05:30")]
    public void Find_AnyOtherText_IsNullAndNeverUtc(string id) => Assert.Null(ReportZones.Find(id));

    [Fact]
    public void Find_EveryIdOfTheTzdb_IsFound() =>
        Assert.All(Zones.AllIds, id => Assert.Equal(Zones.Of(id), ReportZones.Find(id)));

    [Fact]
    public void TzdbVersion_OfNodaTime_IsTheVersionAlone() =>
        Assert.Matches("^20[0-9]{2}[a-z]$", ReportZones.TzdbVersion);
}
