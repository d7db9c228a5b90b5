using System.Numerics;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 10000)]
    [InlineData(1, 3, 3333)]
    [InlineData(2, 3, 6667)]
    [InlineData(1, 50_000, 0)]
    [InlineData(1, 20_000, 1)]
    [InlineData(1, 20_001, 0)]
    [InlineData(1, 800, 13)]
    [InlineData(49_999, 50_000, 10000)]
    [InlineData(long.MaxValue, long.MaxValue, 10000)]
    [InlineData(5, 2, 25000)]
    public void TryPercent_Counts_RoundsHalfAwayFromZero(long numerator, long denominator, int expected)
    {
        Assert.True(Rounding.TryPercent(numerator, denominator, out Int128 hundredths));
        Assert.Equal(expected, hundredths);
    }

    [Fact]
    public void TryPercent_NothingToDivideBy_ReturnsFalse() => Assert.False(Rounding.TryPercent(5, 0, out _));

    [Fact]
    public void TryPercent_LargestOfOne_IsExact()
    {
        Assert.True(Rounding.TryPercent(long.MaxValue, 1, out Int128 hundredths));
        Assert.Equal((Int128)long.MaxValue * 10_000, hundredths);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public void TryPercent_NegativeCount_Throws(long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.TryPercent(numerator, denominator, out _));

    [Property(MaxTest = 5000, Arbitrary = [typeof(NumberGenerators)])]
    public void TryPercent_AnyCounts_EqualsOracle(WideLong n, WideLong d)
    {
        long numerator = n.Value & long.MaxValue;
        long denominator = Math.Max(1, d.Value & long.MaxValue);

        Assert.True(Rounding.TryPercent(numerator, denominator, out Int128 hundredths));
        Assert.Equal(DecimalOracle.RoundHalfAway((BigInteger)numerator * 10_000, denominator), hundredths);
    }

    [Theory]
    [InlineData(1250, 3, 2, 125)]
    [InlineData(1255, 3, 2, 126)]
    [InlineData(1254, 3, 2, 125)]
    [InlineData(-1255, 3, 2, -126)]
    [InlineData(-1254, 3, 2, -125)]
    [InlineData(5, 1, 0, 1)]
    [InlineData(4, 1, 0, 0)]
    [InlineData(-4, 1, 0, 0)]
    [InlineData(7, 0, 2, 700)]
    [InlineData(7, 2, 2, 7)]
    [InlineData(1, 38, 0, 0)]
    public void TryRound_Amount_RoundsHalfAwayFromZero(int value, int scale, int decimals, int expected)
    {
        Assert.True(Rounding.TryRound(value, scale, decimals, out Int128 rounded));
        Assert.Equal(expected, rounded);
    }

    [Fact]
    public void TryRound_AddedDecimalsBeyondDigits_ReturnsFalse() =>
        Assert.False(Rounding.TryRound(DecimalMath.Maximum, 0, 1, out _));

    [Fact]
    public void TryRound_SameScaleBeyondDigits_ReturnsFalse() =>
        Assert.False(Rounding.TryRound(Int128.MaxValue, 2, 2, out _));

    [Theory]
    [InlineData(39, 2)]
    [InlineData(2, -1)]
    public void TryRound_ScaleBeyondDigits_Throws(int scale, int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.TryRound(1, scale, decimals, out _));

    [Property(MaxTest = 5000, Arbitrary = [typeof(NumberGenerators)])]
    public void TryRound_AnyAmount_EqualsOracle(WideInteger amount, byte scale, byte decimals)
    {
        Int128 value = amount.Value % DecimalMath.Maximum;
        int from = scale % 39;
        int to = decimals % 5;
        BigInteger expected = DecimalOracle.RoundHalfAway(
            (BigInteger)value * BigInteger.Pow(10, to), BigInteger.Pow(10, from));

        bool fits = Rounding.TryRound(value, from, to, out Int128 rounded);

        Assert.Equal(BigInteger.Abs(expected) < BigInteger.Pow(10, 38), fits);
        Assert.True(!fits || expected == rounded);
    }
}
