using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads an id.</summary>
internal class IdFieldParser(RelationColumn column) : FieldParser(column)
{
    public override string Rule => "bad-id";

    public override string Expected => "an id of 1-128 UTF-8 bytes without control characters";

    public override bool TryParse(ReadOnlySpan<byte> field) => StoreRules.IsId(field) && Utf8.IsValid(field);

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((TextBuilder)builder).Append(field);
}
