using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads the id of a directory record; whether it exists is checked by the run.</summary>
internal sealed class ReferenceFieldParser(RelationColumn column) : IdFieldParser(column)
{
    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((DictionaryBuilder)builder).Append(field);
}
