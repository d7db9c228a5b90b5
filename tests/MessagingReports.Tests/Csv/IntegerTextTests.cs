using System.Globalization;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class IntegerTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(7, "7")]
    [InlineData(9, "9")]
    [InlineData(10, "10")]
    [InlineData(99, "99")]
    [InlineData(100, "100")]
    [InlineData(12345, "12345")]
    [InlineData(-1, "-1")]
    [InlineData(-10, "-10")]
    [InlineData(4294967295, "4294967295")]
    [InlineData(4294967296, "4294967296")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Write_Long_PrintsDigits(long value, string expected) =>
        Assert.Equal(expected, WrittenCell.Text(IntegerText.MaximumBytes, to => IntegerText.Write(to, value)));

    [Theory]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(int.MinValue, "-2147483648")]
    [InlineData(-5, "-5")]
    public void Write_Int_PrintsDigits(int value, string expected) =>
        Assert.Equal(expected, WrittenCell.Text(IntegerText.MaximumBytes, to => IntegerText.Write(to, value)));

    [Fact]
    public void WriteUnsigned_LargestValue_PrintsTwentyDigits() => Assert.Equal(
        "18446744073709551615",
        WrittenCell.Text(IntegerText.MaximumBytes, to => IntegerText.WriteUnsigned(to, ulong.MaxValue)));

    [Fact]
    public void Write_EveryPowerOfTenAndItsNeighbours_EqualsInvariantText()
    {
        for (ulong power = 10; power <= 1_000_000_000_000_000_000; power *= 10)
        {
            foreach (ulong value in new[] { power - 1, power, power + 1 })
            {
                Assert.Equal(
                    value.ToString(CultureInfo.InvariantCulture),
                    WrittenCell.Text(IntegerText.MaximumBytes, to => IntegerText.WriteUnsigned(to, value)));
            }
        }
    }

    [Fact]
    public void WriteDigits_MoreDigitsThanTheValue_PrintsLeadingZeros() => Assert.Equal(
        "00042",
        WrittenCell.Text(5, to =>
        {
            IntegerText.WriteDigits(to, 42, 5);
            return to + 5;
        }));

    [Property(MaxTest = 2000, Arbitrary = [typeof(NumberGenerators)])]
    public void Write_AnyLong_EqualsInvariantText(WideLong value) => Assert.Equal(
        value.Value.ToString(CultureInfo.InvariantCulture),
        WrittenCell.Text(IntegerText.MaximumBytes, to => IntegerText.Write(to, value.Value)));
}
