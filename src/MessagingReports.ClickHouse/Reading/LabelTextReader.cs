using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>An enumeration held as text; an undefined label is left to the run's checks.</summary>
internal sealed unsafe class LabelTextReader(RelationColumn column) : ColumnReader(column)
{
    /// <summary>A code no enumeration defines.</summary>
    public const byte Undefined = byte.MaxValue;

    private readonly TextCodes _recent = new();

    public override void Append(AnswerBuffer answer, NullMap nulls, int rows, ColumnBuilder builder)
    {
        FixedBuilder<byte> values = (FixedBuilder<byte>)builder;
        int first = values.Count;
        byte* target = values.Extend(rows);
        TextCursor cursor = new(answer);
        for (int row = 0; row < rows; row++)
        {
            cursor.MoveNext();
            if (cursor.Length == 0 || (nulls.HasNulls && nulls.Bytes[row] != 0))
            {
                target[row] = 0;
                values.SetNull(first + row);
                continue;
            }

            if (!_recent.TryGet(cursor.Text, cursor.Length, out int code))
            {
                ReadOnlySpan<byte> label = new(cursor.Text, cursor.Length);
                code = Column.Enumeration!.TryGetCode(label, out byte known) ? known : Undefined;
                _recent.Set(cursor.Text, cursor.Length, code);
            }

            target[row] = (byte)code;
        }
    }
}
