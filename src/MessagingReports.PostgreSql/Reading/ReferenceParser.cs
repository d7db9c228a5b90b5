using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Ids that repeat: codes of the dictionary that all batches of a read share.</summary>
internal sealed class ReferenceParser(DictionaryBuilder builder) : ColumnParser(builder)
{
    public override bool Append(ReadOnlySpan<byte> value)
    {
        builder.Append(value);
        return true;
    }
}
