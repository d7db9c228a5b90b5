using System.Globalization;
using System.Numerics;

namespace MessagingReports.Tests.Csv;

/// <summary>Decimals the slow, obvious way.</summary>
internal static class DecimalOracle
{
    public static string Fixed(BigInteger value, int decimals)
    {
        string digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return value.Sign < 0 ? "-" + text : text;
    }

    public static string Trimmed(BigInteger value, int scale)
    {
        string text = Fixed(value, scale);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>numerator ÷ denominator to a whole number, half away from zero.</summary>
    public static BigInteger RoundHalfAway(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger remainder);
        quotient += remainder * 2 >= denominator ? 1 : 0;
        return numerator.Sign < 0 ? -quotient : quotient;
    }
}
