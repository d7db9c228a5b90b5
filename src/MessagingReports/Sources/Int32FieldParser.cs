using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads a 32-bit integer; whether it is negative where it may not be is checked by the run.</summary>
internal sealed class Int32FieldParser(RelationColumn column) : FieldParser(column)
{
    private int _value;

    public override string Rule => "bad-integer";

    public override string Expected => "a whole number from -2147483648 to 2147483647";

    public override bool TryParse(ReadOnlySpan<byte> field)
    {
        if (!Int64FieldParser.TryParse(field, out long value) || value is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        _value = (int)value;
        return true;
    }

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<int>)builder).Append(_value);
}
