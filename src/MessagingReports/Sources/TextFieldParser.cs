using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads any UTF-8 text without NUL.</summary>
internal sealed class TextFieldParser(RelationColumn column) : FieldParser(column)
{
    public override string Rule => "bad-text";

    public override string Expected => "UTF-8 text without NUL";

    public override bool TryParse(ReadOnlySpan<byte> field) => Utf8.IsValid(field) && !field.Contains((byte)0);

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((TextBuilder)builder).Append(field);
}
