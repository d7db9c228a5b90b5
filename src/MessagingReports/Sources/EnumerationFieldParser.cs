using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Reads a label, exactly as it is listed.</summary>
internal sealed class EnumerationFieldParser(RelationColumn column) : FieldParser(column)
{
    private byte _code;

    public override string Rule => "undefined-value";

    public override string Expected =>
        $"a label of {Column.Enumeration!.Name} such as '{Column.Enumeration.Labels[0]}'";

    public override bool TryParse(ReadOnlySpan<byte> field) => Column.Enumeration!.TryGetCode(field, out _code);

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<byte>)builder).Append(_code);
}
