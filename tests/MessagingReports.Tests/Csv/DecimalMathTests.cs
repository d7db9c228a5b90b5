using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class DecimalMathTests
{
    private static readonly BigInteger Limit = BigInteger.Pow(10, 38) - 1;

    [Fact]
    public void Maximum_Is38Nines() =>
        Assert.Equal(new string('9', 38), DecimalMath.Maximum.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void TryAdd_BeyondDigits_ReturnsFalse()
    {
        Assert.False(DecimalMath.TryAdd(DecimalMath.Maximum, 1, out _));
        Assert.False(DecimalMath.TryAdd(-DecimalMath.Maximum, -1, out _));
    }

    [Fact]
    public void TryAdd_AtTheLimit_IsExact()
    {
        Assert.True(DecimalMath.TryAdd(DecimalMath.Maximum - 1, 1, out Int128 sum));
        Assert.Equal(DecimalMath.Maximum, sum);
        Assert.True(DecimalMath.TryAdd(1 - DecimalMath.Maximum, -1, out sum));
        Assert.Equal(-DecimalMath.Maximum, sum);
    }

    [Fact]
    public void TryAdd_SumWrapsAround_ReturnsFalse()
    {
        Assert.False(DecimalMath.TryAdd(Int128.MaxValue, Int128.MaxValue, out _));
        Assert.False(DecimalMath.TryAdd(Int128.MinValue, Int128.MinValue, out _));
    }

    [Fact]
    public void TryMultiply_BeyondDigits_ReturnsFalse()
    {
        Int128 tenTo19 = (Int128)10_000_000_000_000_000_000;
        Assert.False(DecimalMath.TryMultiply(tenTo19, tenTo19, out _));
        Assert.False(DecimalMath.TryMultiply(DecimalMath.Maximum, -2, out _));
        Assert.False(DecimalMath.TryMultiply(Int128.MinValue, Int128.MinValue, out _));
    }

    [Fact]
    public void TryMultiply_AtTheLimit_IsExact()
    {
        Assert.True(DecimalMath.TryMultiply(-DecimalMath.Maximum, 1, out Int128 product));
        Assert.Equal(-DecimalMath.Maximum, product);
    }

    [Fact]
    public void TryMultiply_ByZero_IsZero()
    {
        Assert.True(DecimalMath.TryMultiply(DecimalMath.Maximum, 0, out Int128 product));
        Assert.Equal(Int128.Zero, product);
    }

    [Fact]
    public void Multiply_ExtremesOf64Bits_IsExact() =>
        Assert.Equal((Int128)(BigInteger.One << 126), DecimalMath.Multiply(long.MinValue, long.MinValue));

    [Property(MaxTest = 5000, Arbitrary = [typeof(NumberGenerators)])]
    public void TryMultiply_AnyFactors_EqualsOracle(WideInteger left, WideInteger right)
    {
        BigInteger expected = (BigInteger)left.Value * right.Value;

        bool fits = DecimalMath.TryMultiply(left.Value, right.Value, out Int128 product);

        Assert.Equal(BigInteger.Abs(expected) <= Limit, fits);
        Assert.Equal(fits ? expected : 0, product);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(NumberGenerators)])]
    public void Multiply_AnyLongs_EqualsOracle(WideLong left, WideLong right) =>
        Assert.Equal((BigInteger)left.Value * right.Value, DecimalMath.Multiply(left.Value, right.Value));

    [Property(MaxTest = 5000, Arbitrary = [typeof(NumberGenerators)])]
    public void TryAdd_AnyTerms_EqualsOracle(WideInteger left, WideInteger right)
    {
        BigInteger expected = (BigInteger)left.Value + right.Value;

        bool fits = DecimalMath.TryAdd(left.Value, right.Value, out Int128 sum);

        Assert.Equal(BigInteger.Abs(expected) <= Limit, fits);
        Assert.True(!fits || expected == sum);
    }
}
