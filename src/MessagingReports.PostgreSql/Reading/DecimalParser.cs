using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Numerics at the column's scale, refused where they do not fit in 18 digits exactly.</summary>
internal sealed class DecimalParser(FixedBuilder<long> builder) : ColumnParser(builder)
{
    private const long Limit = 1_000_000_000_000_000_000; // 18 digits

    public override bool Append(ReadOnlySpan<byte> value)
    {
        if (!BinaryNumeric.TryRead(value, Column.Scale, out Int128 scaled) || scaled <= -Limit || scaled >= Limit)
        {
            return false;
        }

        builder.Append((long)scaled);
        return true;
    }
}
