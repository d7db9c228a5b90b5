using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>A boolean: one byte, 0 or 1.</summary>
internal sealed class BooleanParser(FixedBuilder<byte> builder) : ColumnParser(builder)
{
    public override bool Append(ReadOnlySpan<byte> value)
    {
        builder.Append(value[0]);
        return true;
    }
}
