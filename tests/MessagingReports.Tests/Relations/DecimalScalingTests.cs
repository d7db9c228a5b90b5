using System.Globalization;
using FsCheck.Xunit;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class DecimalScalingTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 10_000)]
    [InlineData("-1.5", -15_000)]
    [InlineData("0.0001", 1)]
    [InlineData("-0.0001", -1)]
    [InlineData("1.500000000", 15_000)]
    [InlineData("-0.0", 0)]
    [InlineData("1.0000000000000000000000000000", 10_000)]
    [InlineData("0.0000000000000000000000000000", 0)]
    [InlineData("1234567.1234000000000000000000", 12_345_671_234)]
    [InlineData("99999999999999.9999", 999_999_999_999_999_999)]
    [InlineData("-99999999999999.9999", -999_999_999_999_999_999)]
    public void ToScaled_ValueThatFits_TimesTenThousand(string value, long expected) =>
        Assert.Equal(expected, DecimalScaling.ToScaled(Parse(value), ServiceUsageRelation.Quantity));

    [Theory]
    [InlineData("0.00001")]
    [InlineData("1.00005")]
    [InlineData("100000000000000")]
    [InlineData("-100000000000000")]
    [InlineData("1844674407370955.1616")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void ToScaled_ValueThatDoesNotFit_Refused(string value)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => DecimalScaling.ToScaled(Parse(value), ServiceUsageRelation.Quantity));
        Assert.Equal(
            "service_usage.quantity: found a decimal outside dec(18,4), expected at most 18 digits, 4 of them " +
            "decimals. " +
            "Mend the value in the store.",
            error.Message);
    }

    [Property]
    public bool ToScaled_AnyScaledInteger_ComesBack(long value)
    {
        long scaled = value % 1_000_000_000_000_000_000;
        return DecimalScaling.ToScaled(scaled / 1_000_000m, ContractLinesRelation.UnitPrice) == scaled;
    }

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
