using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Tests.Windows;

public sealed class ZoneOffsetsTests
{
    private const long Second = 1_000_000;

    private static readonly DateTimeZone NewYork = Zones.Of("America/New_York");
    private static readonly long October = Micros("2024-10-01T00:00:00Z");
    private static readonly long FallBack = Micros("2024-11-03T06:00:00Z");

    [Theory]
    [InlineData("2024-11-03T05:59:59.999999Z", -14400)]
    [InlineData("2024-11-03T06:00:00Z", -18000)]
    [InlineData("2024-03-10T06:59:59.999999Z", -18000)]
    [InlineData("2024-03-10T07:00:00Z", -14400)]
    [InlineData("1918-03-31T07:00:00Z", -14400)]
    [InlineData("1800-01-01T00:00:00Z", -17762)]
    [InlineData("2500-07-01T00:00:00Z", -14400)]
    [InlineData("9999-12-31T23:59:59.999999Z", -18000)]
    [InlineData("0001-01-01T00:00:00Z", -17762)]
    public void OffsetSeconds_InsideAndFarOutsideTheWindow_IsTheOffsetInForce(string instant, int seconds)
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);

        Assert.Equal(seconds, offsets.OffsetSeconds(Micros(instant)));
    }

    [Theory]
    [InlineData("2024-11-03T05:59:59.999999Z")]
    [InlineData("2024-11-03T06:00:00Z")]
    [InlineData("2024-10-01T00:00:00Z")]
    [InlineData("1800-01-01T00:00:00Z")]
    public void OffsetSeconds_AndHowLongItHolds_HoldsThatLong(string instant)
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);

        int seconds = offsets.OffsetSeconds(Micros(instant), out long start, out long end);

        Assert.InRange(Micros(instant), start, end - 1);
        Assert.All([start, end - 1], each => Assert.Equal(seconds, offsets.OffsetSeconds(each)));
    }

    [Theory]
    [InlineData("2024-07-01T00:00:00Z")]
    [InlineData("2022-07-01T00:00:00Z")]
    [InlineData("2026-12-01T00:00:00Z")]
    public void OffsetSeconds_HowLongItHoldsYearsAroundTheWindow_IsFromTransitionToTransition(string instant)
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);
        ZoneInterval expected = NewYork.GetZoneInterval(Zones.At(instant));

        int seconds = offsets.OffsetSeconds(Micros(instant), out long start, out long end);

        Assert.Equal(expected.WallOffset.Seconds, seconds);
        Assert.Equal([UnixMicroseconds.Of(expected.Start), UnixMicroseconds.Of(expected.End)], [start, end]);
    }

    [Fact]
    public void OffsetSeconds_HowLongItHoldsFarFromTheWindow_IsNotBeyondATransition()
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);
        long transition = UnixMicroseconds.Of(NewYork.GetZoneInterval(Zones.At("2500-07-01T00:00:00Z")).End);

        Assert.Equal(-14400, offsets.OffsetSeconds(transition - 1, out _, out long end));
        Assert.Equal(transition, end);
        Assert.Equal(-18000, offsets.OffsetSeconds(transition, out long start, out _));
        Assert.Equal(transition, start);
    }

    [Fact]
    public void OffsetSeconds_HowLongItHoldsAtATransition_EndsThere()
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);

        offsets.OffsetSeconds(FallBack - 1, out _, out long end);
        offsets.OffsetSeconds(FallBack, out long start, out _);

        Assert.Equal([FallBack, FallBack], [end, start]);
    }

    [Fact]
    public void OffsetSeconds_AlternatingAroundATransition_IsRightEveryTime()
    {
        ZoneOffsets offsets = new(NewYork, October, October);
        for (int i = 1; i <= 1000; i++)
        {
            Assert.Equal(-14400, offsets.OffsetSeconds(FallBack - (i * Second)));
            Assert.Equal(-18000, offsets.OffsetSeconds(FallBack + (i * Second)));
        }
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void OffsetSeconds_BeyondNodaTime_IsTheNearestOffset(long microseconds)
    {
        ZoneOffsets offsets = new(Zones.Of("Asia/Tokyo"), October, FallBack);

        Assert.Equal(microseconds < 0 ? 33539 : 32400, offsets.OffsetSeconds(microseconds));
    }

    [Fact]
    public void OffsetSeconds_WindowOfAllTime_IsRight()
    {
        ZoneOffsets offsets = new(NewYork, long.MinValue, long.MaxValue);

        Assert.Equal(-14400, offsets.OffsetSeconds(FallBack - 1));
        Assert.Equal(-18000, offsets.OffsetSeconds(FallBack));
        Assert.Equal(-18000, offsets.OffsetSeconds(long.MaxValue));
        Assert.Equal(-17762, offsets.OffsetSeconds(long.MinValue));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void OffsetSeconds_WindowAtTheEndOfTime_IsRight(long end)
    {
        ZoneOffsets offsets = new(NewYork, end, end);

        Assert.Equal(-18000, offsets.OffsetSeconds(FallBack));
    }

    [Fact]
    public void OffsetSeconds_InUtc_IsZero() =>
        Assert.Equal(0, new ZoneOffsets(DateTimeZone.Utc, October, FallBack).OffsetSeconds(October));

    [Fact]
    public void OffsetSeconds_NearTheWindow_AllocatesNothing()
    {
        ZoneOffsets offsets = new(NewYork, October, FallBack);
        long sum = offsets.OffsetSeconds(October);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            sum += offsets.OffsetSeconds(FallBack + ((i - 500) * Second));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(-16_214_400, sum);
    }

    [Fact]
    public void OffsetSeconds_EveryZoneAndTransition_AgreesWithNodaTime()
    {
        foreach (string id in Zones.AllIds)
        {
            DateTimeZone zone = Zones.Of(id);
            ZoneOffsets offsets = new(zone, October, FallBack);
            foreach (Instant transition in Zones.Transitions(zone))
            {
                long at = UnixMicroseconds.Of(transition);
                Assert.Equal(zone.GetUtcOffset(transition).Seconds, offsets.OffsetSeconds(at));
                Assert.Equal(zone.GetUtcOffset(transition - Duration.Epsilon).Seconds, offsets.OffsetSeconds(at - 1));
            }
        }
    }

    [Property(MaxTest = 500)]
    public Property OffsetSeconds_AnyZoneWindowAndInstants_AgreesWithNodaTime() =>
        Prop.ForAll(
            WindowsAndInstants().ToArbitrary(),
            at =>
            {
                ZoneOffsets offsets = new(at.Zone, UnixMicroseconds.Of(at.Start), UnixMicroseconds.Of(at.End));
                return Array.TrueForAll(
                    at.Instants,
                    instant =>
                        offsets.OffsetSeconds(UnixMicroseconds.Of(instant)) == at.Zone.GetUtcOffset(instant).Seconds);
            });

    private static long Micros(string instant) => UnixMicroseconds.Of(Zones.At(instant));

    private static Gen<(DateTimeZone Zone, Instant Start, Instant End, Instant[] Instants)> WindowsAndInstants() =>
        from zone in Zones.AnyZone()
        from start in Zones.AnyInstant(zone)
        from end in Zones.AnyInstant(zone)
        from instants in Zones.AnyInstant(zone).ArrayOf()
        select (zone, start, end, instants);
}
