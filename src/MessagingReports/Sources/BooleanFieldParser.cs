using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads <c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanFieldParser(RelationColumn column) : FieldParser(column)
{
    private byte _value;

    public override string Rule => "bad-boolean";

    public override string Expected => "true or false";

    public override bool TryParse(ReadOnlySpan<byte> field)
    {
        bool isTrue = field.SequenceEqual("true"u8);
        _value = isTrue ? (byte)1 : (byte)0;
        return isTrue || field.SequenceEqual("false"u8);
    }

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<byte>)builder).Append(_value);
}
