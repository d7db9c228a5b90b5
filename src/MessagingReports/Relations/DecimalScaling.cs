using MessagingReports.Csv;

namespace MessagingReports.Relations;

/// <summary>Turns decimals into scaled integers, exactly or not at all.</summary>
internal static class DecimalScaling
{
    /// <summary>The greatest scaled value: 18 nines.</summary>
    public const long Greatest = 999_999_999_999_999_999;

    private const int LongestShift = 18;

    /// <summary>The value of <paramref name="value"/> times 10 to the power of the column's scale.</summary>
    /// <exception cref="ArgumentException">The value does not fit dec(18, scale) exactly.</exception>
    public static long ToScaled(decimal value, RelationColumn column)
    {
        Span<int> parts = stackalloc int[4]; // the 96 bits of the digits, low first; then scale and sign
        decimal.GetBits(value, parts);
        int missing = unchecked(column.Scale - (byte)(parts[3] >> 16));
        if (parts[2] == 0 && Math.Abs(missing) <= LongestShift)
        {
            ulong digits = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
            ulong power = PowersOfTen.Of64(Math.Abs(missing));
            (ulong scaled, bool isExact) = missing >= 0
                ? (unchecked(digits * power), digits <= Greatest / power)
                : (digits / power, digits % power == 0);
            if (isExact && scaled <= Greatest)
            {
                return unchecked(parts[3] < 0 ? -(long)scaled : (long)scaled);
            }
        }

        return ToScaledByDigits(value, column);
    }

    // Values of more than 64 bits or very many decimals, and those that do not fit.
    private static long ToScaledByDigits(decimal value, RelationColumn column)
    {
        Int128 scaled = (Int128)decimal.Truncate(value);
        decimal fraction = value - decimal.Truncate(value);
        for (int i = 0; i < column.Scale; i++)
        {
            fraction *= 10;
            decimal digit = decimal.Truncate(fraction);
            scaled = (scaled * 10) + (Int128)digit;
            fraction -= digit;
        }

        if (fraction != 0 || scaled < -Greatest || scaled > Greatest)
        {
            throw Throw.InexactDecimal(column);
        }

        return (long)scaled;
    }
}
