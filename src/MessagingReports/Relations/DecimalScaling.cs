namespace MessagingReports.Relations;

/// <summary>Turns decimals into scaled integers, exactly or not at all.</summary>
internal static class DecimalScaling
{
    /// <summary>The greatest scaled value: 18 nines.</summary>
    public const long Greatest = 999_999_999_999_999_999;

    /// <summary>The value of <paramref name="value"/> times 10 to the power of the column's scale.</summary>
    /// <exception cref="ArgumentException">The value does not fit dec(18, scale) exactly.</exception>
    public static long ToScaled(decimal value, RelationColumn column)
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
