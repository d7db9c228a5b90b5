using System.Buffers.Text;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads a 64-bit integer: digits, with a minus in front of a negative one.</summary>
internal sealed class Int64FieldParser(RelationColumn column) : FieldParser(column)
{
    private long _value;

    public override string Rule => "bad-integer";

    public override string Expected => "a whole number from -9223372036854775808 to 9223372036854775807";

    public static bool TryParse(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        return field.Length > 0 && field[0] != (byte)'+' && Utf8Parser.TryParse(field, out value, out int length) &&
            length == field.Length;
    }

    public override bool TryParse(ReadOnlySpan<byte> field) => TryParse(field, out _value);

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<long>)builder).Append(_value);
}
