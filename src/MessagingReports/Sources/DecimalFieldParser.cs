using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads a plain decimal that fits its column exactly; zeros past the column's scale do no harm.</summary>
internal sealed class DecimalFieldParser(RelationColumn column) : FieldParser(column)
{
    private const long LargestBeforeADigit = 99_999_999_999_999_999; // 17 digits, so one more makes 18

    private long _scaled;

    public override string Rule => "bad-decimal";

    public override string Expected =>
        FormattableString.Invariant($"a plain decimal of at most 18 digits, {Column.Scale} of them decimals");

    public override bool TryParse(ReadOnlySpan<byte> field)
    {
        bool isNegative = field[0] == (byte)'-';
        ReadOnlySpan<byte> digits = isNegative ? field[1..] : field;
        int point = digits.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty))
        {
            return false;
        }

        long scaled = 0;
        if (!TryAppend(whole, ref scaled) ||
            !TryAppend(fraction[..Math.Min(fraction.Length, Column.Scale)], ref scaled))
        {
            return false;
        }

        for (int i = fraction.Length; i < Column.Scale; i++)
        {
            if (scaled > LargestBeforeADigit)
            {
                return false;
            }

            scaled *= 10;
        }

        _scaled = isNegative ? -scaled : scaled;
        return fraction.Length <= Column.Scale || !fraction[Column.Scale..].ContainsAnyExcept((byte)'0');
    }

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<long>)builder).Append(_scaled);

    private static bool TryAppend(ReadOnlySpan<byte> digits, ref long scaled)
    {
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9' || scaled > LargestBeforeADigit)
            {
                return false;
            }

            scaled = (scaled * 10) + (digit - '0');
        }

        return true;
    }
}
