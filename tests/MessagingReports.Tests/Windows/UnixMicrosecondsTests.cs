using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class UnixMicrosecondsTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00.000001999Z", 1)]
    [InlineData("1969-12-31T23:59:59.999999999Z", -1)]
    [InlineData("1969-12-31T23:59:59.999999Z", -1)]
    [InlineData("1969-12-31T23:59:59.999998999Z", -2)]
    public void Of_FinerThanAMicrosecond_TruncatesTowardTheStartOfTime(string instant, long expected) =>
        Assert.Equal(expected, UnixMicroseconds.Of(Zones.At(instant)));

    [Fact]
    public void ToInstant_BeyondNodaTime_IsTheNearerEnd()
    {
        Assert.Equal(Instant.MinValue, UnixMicroseconds.ToInstant(long.MinValue));
        Assert.Equal(Instant.MaxValue, UnixMicroseconds.ToInstant(long.MaxValue));
    }

    [Fact]
    public void EarliestAndLatest_Always_AreTheEndsOfTheGrammar()
    {
        Assert.Equal(Zones.At("0001-01-01T00:00:00Z"), UnixMicroseconds.ToInstant(UnixMicroseconds.Earliest));
        Assert.Equal(Zones.At("9999-12-31T23:59:59.999999Z"), UnixMicroseconds.ToInstant(UnixMicroseconds.Latest));
    }
}
