using System.Globalization;
using System.Numerics;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>
/// An exact decimal of any size: the slow and obvious arithmetic that printed amounts are held against.
/// </summary>
internal readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private Exact(BigInteger units, int scale)
    {
        Units = units;
        Scale = scale;
    }

    public static Exact Zero => default;

    /// <summary>The value times ten to the power of <see cref="Scale"/>.</summary>
    public BigInteger Units { get; }

    public int Scale { get; }

    public static Exact operator +(Exact left, Exact right)
    {
        int scale = Math.Max(left.Scale, right.Scale);
        return new Exact(left.UnitsAt(scale) + right.UnitsAt(scale), scale);
    }

    public static Exact operator -(Exact left, Exact right) => left + new Exact(-right.Units, right.Scale);

    public static Exact operator *(Exact left, Exact right) =>
        new(left.Units * right.Units, left.Scale + right.Scale);

    public static Exact Parse(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return new Exact(
            BigInteger.Parse(
                text.Replace(".", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture),
            point < 0 ? 0 : text.Length - point - 1);
    }

    public static Exact Of(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    public static Exact Sum(IEnumerable<Exact> values) => values.Aggregate(Zero, (sum, value) => sum + value);

    /// <summary>Half away from zero, to that many decimals.</summary>
    public Exact Round(int decimals)
    {
        if (Scale <= decimals)
        {
            return this;
        }

        BigInteger divisor = BigInteger.Pow(10, Scale - decimals);
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(Units), divisor, out BigInteger remainder);
        quotient += remainder * 2 >= divisor ? 1 : 0;
        return new Exact(Units.Sign * quotient, decimals);
    }

    /// <summary>Plain notation with exactly that many decimals, which must be enough.</summary>
    public string ToText(int decimals)
    {
        BigInteger units = UnitsAt(decimals);
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return units.Sign < 0 ? "-" + text : text;
    }

    /// <summary>Plain notation without trailing zeros.</summary>
    public override string ToString()
    {
        string text = ToText(Scale);
        return Scale == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    public bool Equals(Exact other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public int CompareTo(Exact other) => (this - other).Units.Sign;

    private BigInteger UnitsAt(int scale) => Units * BigInteger.Pow(10, scale - Scale);
}
