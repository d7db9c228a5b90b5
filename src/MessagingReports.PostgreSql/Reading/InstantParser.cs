using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Timestamps with or without a zone; infinite ones are refused.</summary>
internal sealed class InstantParser(FixedBuilder<long> builder) : ColumnParser(builder)
{
    public override bool Append(ReadOnlySpan<byte> value)
    {
        if (!BinaryInstant.TryRead(value, out long microseconds))
        {
            return false;
        }

        builder.Append(microseconds);
        return true;
    }
}
