namespace MessagingReports.Csv;

/// <summary>The two roundings of the reports, both half away from zero, in integer arithmetic.</summary>
internal static class Rounding
{
    // 20 000 × numerator + denominator stays below 2^64 up to here.
    private const long FastNumerators = long.MaxValue / 20_000;

    /// <summary><c>100 × numerator ÷ denominator</c> in hundredths of a percent, rounded once.</summary>
    /// <returns>False when <paramref name="denominator"/> is 0: the cell is blank.</returns>
    /// <remarks>Shape: both are counts, so not negative; the numerator may exceed the denominator.</remarks>
    public static bool TryPercent(long numerator, long denominator, out Int128 hundredths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        hundredths = 0;
        if (denominator == 0)
        {
            return false;
        }

        // round(a ÷ b) half up is (2a + b) ÷ 2b in whole numbers.
        ulong divisor = (ulong)denominator;
        hundredths = numerator <= FastNumerators
            ? ((20_000 * (ulong)numerator) + divisor) / (2 * divisor)
            : (Int128)(((20_000 * (UInt128)(ulong)numerator) + divisor) / (2 * (UInt128)divisor));
        return true;
    }

    /// <summary>
    /// <paramref name="value"/> ÷ 10^<paramref name="scale"/> as a scaled integer of <paramref name="decimals"/>
    /// decimals.
    /// </summary>
    /// <returns>False when the result has more than 38 digits; only possible when decimals are added.</returns>
    /// <remarks>Errors: a scale or decimals outside 0 to 38 throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
    public static bool TryRound(Int128 value, int scale, int decimals, out Int128 rounded)
    {
        CheckScale(scale);
        CheckScale(decimals);
        if (decimals >= scale)
        {
            return DecimalMath.TryMultiply(value, (Int128)PowersOfTen.Of128(decimals - scale), out rounded)
                && DecimalMath.Holds(rounded);
        }

        UInt128 power = PowersOfTen.Of128(scale - decimals);
        (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(DecimalMath.Magnitude(value), power);
        if (remainder >= power - remainder)
        {
            quotient++;
        }

        rounded = value < 0 ? -(Int128)quotient : (Int128)quotient;
        return true;
    }

    private static void CheckScale(int scale)
    {
        if (unchecked((uint)scale) > DecimalText.MaximumScale)
        {
            Throw.ScaleBeyondDigits(scale);
        }
    }
}
