namespace MessagingReports.Csv;

/// <summary>
/// Exact arithmetic on scaled integers of at most 38 decimal digits, the widest decimal of the engines.
/// </summary>
/// <remarks>
/// A <c>Try…</c> method returns false when the exact result has more than 38 digits: the caller knows report and
/// column and says so.
/// </remarks>
internal static class DecimalMath
{
    /// <summary>10^38 - 1; less than <see cref="Int128.MaxValue"/>.</summary>
    public static Int128 Maximum { get; } = Int128.Parse(
        "99999999999999999999999999999999999999", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when <paramref name="value"/> has at most 38 digits.</summary>
    public static bool Holds(Int128 value) => value <= Maximum && value >= -Maximum;

    /// <summary>The exact product of two 64-bit integers, which never has more than 38 digits.</summary>
    public static Int128 Multiply(long left, long right)
    {
        long upper = Math.BigMul(left, right, out long lower);
        return unchecked(new Int128((ulong)upper, (ulong)lower));
    }

    /// <summary>The exact sum.</summary>
    public static bool TryAdd(Int128 left, Int128 right, out Int128 sum)
    {
        sum = unchecked(left + right);

        // Wrapped around when both signs differ from the result's.
        bool wraps = ((left ^ sum) & (right ^ sum)) < 0;
        return !wraps && Holds(sum);
    }

    /// <summary>The exact product.</summary>
    public static bool TryMultiply(Int128 left, Int128 right, out Int128 product)
    {
        unchecked
        {
            if (left == (long)left && right == (long)right)
            {
                product = Multiply((long)left, (long)right);
                return true;
            }

            product = default;
            UInt128 first = Magnitude(left);
            UInt128 second = Magnitude(right);
            if (second != 0 && first > (UInt128)Maximum / second)
            {
                return false;
            }

            UInt128 magnitude = first * second;
            product = (left < 0) != (right < 0) ? -(Int128)magnitude : (Int128)magnitude;
            return true;
        }
    }

    /// <summary>The absolute value; also of <see cref="Int128.MinValue"/>.</summary>
    public static UInt128 Magnitude(Int128 value) =>
        unchecked(value < 0 ? UInt128.Zero - (UInt128)value : (UInt128)value);
}
