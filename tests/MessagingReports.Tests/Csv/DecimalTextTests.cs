using System.Globalization;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class DecimalTextTests
{
    [Theory]
    [InlineData(0, 4, "0")]
    [InlineData(0, 0, "0")]
    [InlineData(125000, 4, "12.5")]
    [InlineData(120000, 4, "12")]
    [InlineData(1, 4, "0.0001")]
    [InlineData(-1, 6, "-0.000001")]
    [InlineData(-5000, 4, "-0.5")]
    [InlineData(100, 0, "100")]
    [InlineData(999_999_999_999, 4, "99999999.9999")]
    [InlineData(long.MaxValue, 18, "9.223372036854775807")]
    [InlineData(long.MinValue, 19, "-0.9223372036854775808")]
    [InlineData(long.MinValue, 38, "-0.00000000000000000009223372036854775808")]
    [InlineData(0, 38, "0")]
    public void WriteTrimmed_Long_PrintsExactlyWithoutTrailingZeros(long value, int scale, string expected) =>
        Assert.Equal(
            expected, WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteTrimmed(to, value, scale)));

    [Theory]
    [InlineData("9999999998990000000001", 10, "999999999899.0000000001")]
    [InlineData("170141183460469231731687303715884105727", 0, "170141183460469231731687303715884105727")]
    [InlineData("-170141183460469231731687303715884105728", 38, "-1.70141183460469231731687303715884105728")]
    [InlineData("100000000000000000000000000000000000000", 38, "1")]
    [InlineData("-10000000000000000000000", 10, "-1000000000000")]
    [InlineData("0", 38, "0")]
    public void WriteTrimmed_Int128_PrintsExactlyWithoutTrailingZeros(string value, int scale, string expected)
    {
        Int128 number = Int128.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(
            expected, WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteTrimmed(to, number, scale)));
    }

    [Theory]
    [InlineData(0, 2, "0.00")]
    [InlineData(-1, 2, "-0.01")]
    [InlineData(10000, 2, "100.00")]
    [InlineData(7, 0, "7")]
    [InlineData(-7, 0, "-7")]
    [InlineData(1234, 3, "1.234")]
    [InlineData(5, 4, "0.0005")]
    [InlineData(0, 38, "0.00000000000000000000000000000000000000")]
    public void WriteFixed_Long_PrintsEveryDecimal(long value, int decimals, string expected) =>
        Assert.Equal(
            expected, WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteFixed(to, value, decimals)));

    [Theory]
    [InlineData(-1)]
    [InlineData(39)]
    public void WriteTrimmed_ScaleBeyondDigits_Throws(int scale)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteTrimmed(to, Int128.One, scale)));
        Assert.Equal(
            $"decimal cell: scale is {scale}, expected 0 to 38. Correct the column's scale. (Parameter 'scale')",
            error.Message);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(NumberGenerators)])]
    public void Write_AnyInt128_EqualsOracle(WideInteger value, byte scale)
    {
        Int128 number = value.Value;
        int decimals = scale % 39;
        Assert.Equal(
            DecimalOracle.Trimmed(number, decimals),
            WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteTrimmed(to, number, decimals)));
        Assert.Equal(
            DecimalOracle.Fixed(number, decimals),
            WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteFixed(to, number, decimals)));
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(NumberGenerators)])]
    public void Write_AnyLong_EqualsOracle(WideLong value, byte scale)
    {
        long number = value.Value;
        int decimals = scale % 39;
        Assert.Equal(
            DecimalOracle.Trimmed(number, decimals),
            WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteTrimmed(to, number, decimals)));
        Assert.Equal(
            DecimalOracle.Fixed(number, decimals),
            WrittenCell.Text(DecimalText.MaximumBytes, to => DecimalText.WriteFixed(to, number, decimals)));
    }
}
