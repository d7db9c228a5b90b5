namespace MessagingReports.Csv;

/// <summary>Rates: <c>dec(2)</c> percent of two counts, blank when there is nothing to divide by.</summary>
internal static unsafe class PercentText
{
    /// <summary>What the caller keeps free at the destination: 2^63 - 1 of 1 prints 24 bytes.</summary>
    public const int MaximumBytes = DecimalText.MaximumBytes;

    /// <summary>
    /// Writes <c>100 × numerator ÷ denominator</c> with two decimals; nothing when <paramref name="denominator"/> is
    /// 0.
    /// </summary>
    public static byte* Write(byte* destination, long numerator, long denominator) =>
        Rounding.TryPercent(numerator, denominator, out Int128 hundredths)
            ? DecimalText.WriteFixed(destination, hundredths, 2)
            : destination;
}
