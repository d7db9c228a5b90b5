using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Text: the bytes as they are. The server gives only valid UTF-8, whatever its encoding.</summary>
internal sealed class TextParser(TextBuilder builder) : ColumnParser(builder)
{
    public override bool Append(ReadOnlySpan<byte> value)
    {
        builder.Append(value);
        return true;
    }
}
