using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Ids that repeat: codes of the dictionary that all batches of a read share.</summary>
internal sealed class ReferenceParser(DictionaryBuilder builder, bool hasUncheckedText) : ColumnParser(builder)
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
