using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>An enumeration held as text.</summary>
/// <param name="column">The column.</param>
/// <param name="isStrict">Whether an undefined label is refused here rather than by the run's checks.</param>
internal sealed unsafe class TextLabelReader(RelationColumn column, bool isStrict) : ColumnReader(column)
{
    /// <summary>A code no enumeration defines.</summary>
    public const byte Undefined = byte.MaxValue;

    private readonly TextCodes _recent = new();

    public override string Describe(NativeVector vector, int row) => "an undefined label";

    public override int Append(NativeVector vector, int count, ColumnBuilder builder)
    {
        FixedBuilder<byte> values = (FixedBuilder<byte>)builder;
        int first = values.Count;
        byte* target = values.Extend(count);
        NativeText* source = vector.Values<NativeText>();
        int refused = -1;
        for (int i = 0; i < count; i++)
        {
            if (vector.IsNull(i) || source[i].Length == 0)
            {
                target[i] = 0;
                values.SetNull(first + i);
                continue;
            }

            if (!_recent.TryGet(source + i, out int code))
            {
                ReadOnlySpan<byte> label = NativeText.Bytes(source + i);
                code = Column.Enumeration!.TryGetCode(label, out byte known) ? known : Undefined;
                _recent.Set(source + i, code);
            }

            target[i] = (byte)code;
            refused = isStrict && code == Undefined && refused < 0 ? i : refused;
        }

        return refused;
    }
}
