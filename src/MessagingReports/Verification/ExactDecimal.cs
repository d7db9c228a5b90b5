using System.Globalization;
using System.Numerics;
using System.Text;

namespace MessagingReports.Verification;

/// <summary>An exact decimal of any size, ten decimals deep: what the widest cell, an extended amount, has.</summary>
/// <param name="Units">The value in units of 10^-10.</param>
internal readonly record struct ExactDecimal(BigInteger Units)
{
    private const int Scale = 10;
    private static readonly BigInteger One = BigInteger.Pow(10, Scale);

    public static ExactDecimal Zero => new(BigInteger.Zero);

    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right) => new(left.Units + right.Units);

    /// <summary>Reads <c>-?digits[.decimals]</c>, at most ten decimals; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out ExactDecimal value)
    {
        value = Zero;
        ReadOnlySpan<byte> digits = cell.StartsWith("-"u8) ? cell[1..] : cell;
        int point = digits.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<byte> decimals = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && decimals.IsEmpty) || decimals.Length > Scale
            || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        string text = Encoding.ASCII.GetString(whole) + Encoding.ASCII.GetString(decimals).PadRight(Scale, '0');
        BigInteger units = BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        value = new ExactDecimal(cell.Length == digits.Length ? units : -units);
        return true;
    }

    /// <summary>The exact product; null when it needs more than ten decimals.</summary>
    public ExactDecimal? Times(ExactDecimal other)
    {
        BigInteger product = BigInteger.DivRem(Units * other.Units, One, out BigInteger rest);
        return rest.IsZero ? new ExactDecimal(product) : null;
    }

    /// <summary>Rounded half away from zero.</summary>
    public ExactDecimal Round(int decimals)
    {
        BigInteger step = BigInteger.Pow(10, Scale - decimals);
        BigInteger magnitude = ((BigInteger.Abs(Units) * 2) + step) / (2 * step) * step;
        return new ExactDecimal(Units.Sign < 0 ? -magnitude : magnitude);
    }

    /// <summary>Plain notation without trailing zeros.</summary>
    public override string ToString()
    {
        string digits = BigInteger.Abs(Units).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        string decimals = digits[^Scale..].TrimEnd('0');
        string text = digits[..^Scale] + (decimals.Length == 0 ? "" : "." + decimals);
        return Units.Sign < 0 ? "-" + text : text;
    }

    /// <summary>Plain notation with as many decimals as said.</summary>
    public string ToString(int decimals)
    {
        string text = ToString();
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int has = point < 0 ? 0 : text.Length - point - 1;
        return decimals == 0 ? text : (point < 0 ? text + "." : text) + new string('0', Math.Max(0, decimals - has));
    }
}
