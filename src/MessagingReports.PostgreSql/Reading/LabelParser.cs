using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>An enumeration as its label, text or native.</summary>
internal sealed class LabelParser(FixedBuilder<byte> builder) : ColumnParser(builder)
{
    /// <summary>A code no enumeration defines: the run's checks refuse it and name the record.</summary>
    private const byte Undefined = byte.MaxValue;

    private byte _last;

    public override bool Append(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            builder.AppendNull();
            return true;
        }

        // Labels come in runs.
        EnumerationSchema labels = Column.Enumeration!;
        if (_last == Undefined || !value.SequenceEqual(labels.Utf8Label(_last)))
        {
            _last = labels.TryGetCode(value, out byte code) ? code : Undefined;
        }

        builder.Append(_last);
        return true;
    }
}
