using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Text: the bytes as they are.</summary>
internal sealed class TextParser(TextBuilder builder, bool hasUncheckedText) : ColumnParser(builder)
{
    public override bool Append(ReadOnlySpan<byte> value)
    {
        if (hasUncheckedText && !Utf8.IsValid(value))
        {
            return false;
        }

        builder.Append(value);
        return true;
    }
}
