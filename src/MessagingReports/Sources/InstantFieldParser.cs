using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Sources;

/// <summary>Reads a UTC instant.</summary>
internal sealed class InstantFieldParser(RelationColumn column) : FieldParser(column)
{
    private long _microseconds;

    public override string Rule => "bad-instant";

    public override string Expected => "a UTC instant such as 2024-10-31T13:45:00.123456Z";

    /// <summary>The instant read last.</summary>
    public long Microseconds => _microseconds;

    public override bool TryParse(ReadOnlySpan<byte> field) => InstantText.TryParse(field, out _microseconds);

    public override void Append(ColumnBuilder builder, ReadOnlySpan<byte> field) =>
        ((FixedBuilder<long>)builder).Append(_microseconds);
}
