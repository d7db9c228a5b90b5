using System.Buffers.Binary;
using MessagingReports.PostgreSql.Reading;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>Writes the fields of one column of a batch.</summary>
/// <param name="vector">The values; null for a column of nulls.</param>
internal sealed class ColumnWriter(ColumnVector? vector)
{
    public void Write(int row, RowBuffer target)
    {
        if (vector is null || vector.IsNull(row))
        {
            target.AddNull();
            return;
        }

        RelationColumn column = vector.Column;
        switch (vector)
        {
            case TextVector texts:
                AddText(texts[row], target);
                break;
            case DictionaryVector ids:
                AddText(ids[row], target);
                break;
            case FixedVector<byte> codes when column.Enumeration is { } enumeration:
                target.AddField(Label(codes.Values[row], enumeration, column));
                break;
            case FixedVector<byte> flags:
                target.AddField(1)[0] = flags.Values[row];
                break;
            case FixedVector<int> integers:
                BinaryPrimitives.WriteInt32BigEndian(target.AddField(sizeof(int)), integers.Values[row]);
                break;
            case FixedVector<long> decimals when column.Type == RelationColumnType.Decimal:
                BinaryNumericWriter.Write(decimals.Values[row], column.Scale, target);
                break;
            case FixedVector<long> instants when column.Type == RelationColumnType.Instant:
                BinaryPrimitives.WriteInt64BigEndian(
                    target.AddField(sizeof(long)), instants.Values[row] - BinaryInstant.Epoch);
                break;
            default:
                BinaryPrimitives.WriteInt64BigEndian(
                    target.AddField(sizeof(long)), ((FixedVector<long>)vector).Values[row]);
                break;
        }
    }

    private static void AddText(ReadOnlySpan<byte> text, RowBuffer target)
    {
        if (text.IsEmpty)
        {
            target.AddNull();
        }
        else
        {
            target.AddField(text);
        }
    }

    private static ReadOnlySpan<byte> Label(byte code, EnumerationSchema enumeration, RelationColumn column) =>
        code < enumeration.Labels.Count ? enumeration.Utf8Label(code) : throw Throw.UndefinedCode(column, code);
}
