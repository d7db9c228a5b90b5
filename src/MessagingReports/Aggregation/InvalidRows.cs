using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Finds the rows in which one of some columns breaks its declaration.</summary>
/// <remarks>
/// Data is nearly always right: each column is tested as a whole, and row by row only when that fails.
/// </remarks>
internal sealed unsafe class InvalidRows
{
    private readonly RelationColumn[] _columns;
    private readonly InvalidCodes[] _codes;

    public InvalidRows(IReadOnlyList<RelationColumn> columns)
    {
        _columns = [.. columns];
        _codes = [.. columns.Select(_ => new InvalidCodes())];
    }

    /// <summary>Sets <paramref name="bit"/> in the masks of the broken rows.</summary>
    public void Mark(RecordBatch batch, int start, int count, byte* masks, byte bit)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            RelationColumn column = _columns[i];
            switch (column.Type)
            {
                case RelationColumnType.Id or RelationColumnType.Text:
                    MarkText(batch.Text(column), start, count, masks, bit);
                    break;
                case RelationColumnType.Reference:
                    _codes[i].Mark(batch.Dictionary(column), start, count, masks, bit);
                    break;
                case RelationColumnType.Enumeration:
                    byte last = (byte)(column.Enumeration!.Labels.Count - 1);
                    MarkOutside(batch.Fixed<byte>(column), (byte)0, last, start, count, masks, bit);
                    break;
                case RelationColumnType.Boolean:
                    MarkOutside(batch.Fixed<byte>(column), (byte)0, (byte)1, start, count, masks, bit);
                    break;
                case RelationColumnType.Int32:
                    MarkBelow(batch.Fixed<int>(column), (int?)column.Minimum, int.MaxValue, start, count, masks, bit);
                    break;
                case RelationColumnType.WideDecimal:
                    MarkNulls(batch.Fixed<Int128>(column), start, count, masks, bit);
                    break;
                default:
                    MarkBelow(batch.Fixed<long>(column), Least(column), long.MaxValue, start, count, masks, bit);
                    break;
            }
        }
    }

    private static void MarkBelow<T>(
        FixedVector<T> vector, T? least, T greatest, int start, int count, byte* masks, byte bit)
        where T : unmanaged, IComparable<T>
    {
        if (least is { } bound)
        {
            MarkOutside(vector, bound, greatest, start, count, masks, bit);
        }
        else
        {
            MarkNulls(vector, start, count, masks, bit);
        }
    }

    private static long? Least(RelationColumn column)
    {
        long? least = column.Minimum;
        for (int i = 0; i < column.Scale; i++)
        {
            least *= 10;
        }

        return least;
    }

    private static void MarkText(TextVector vector, int start, int count, byte* masks, byte bit)
    {
        bool isId = vector.Column.Type == RelationColumnType.Id;
        int* offsets = vector.Offsets + start;
        ReadOnlySpan<byte> bytes = new(vector.Bytes + offsets[0], offsets[count] - offsets[0]);
        bool mayHoldInvalid = isId && (vector.LongestLength > StoreRules.MaxIdBytes || TextScan.MayHoldControls(bytes));
        if (!mayHoldInvalid && (vector.Column.IsNullable || !TextScan.HasEmpty(offsets, count)))
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> text = vector.Unchecked(start + i);
            if (text.IsEmpty ? !vector.Column.IsNullable : isId && !StoreRules.IsId(text))
            {
                masks[i] |= bit;
            }
        }
    }

    private static void MarkOutside<T>(
        FixedVector<T> vector, T least, T greatest, int start, int count, byte* masks, byte bit)
        where T : unmanaged, IComparable<T>
    {
        // The values of null rows mean nothing, but a builder leaves zeros there, so that this test mostly settles it.
        if (vector.Values.Slice(start, count).ContainsAnyExceptInRange(least, greatest))
        {
            for (int i = 0; i < count; i++)
            {
                T value = vector.Pointer[start + i];
                bool isOutside = value.CompareTo(least) < 0 || value.CompareTo(greatest) > 0;
                if (isOutside && !vector.IsNullUnchecked(start + i))
                {
                    masks[i] |= bit;
                }
            }
        }

        MarkNulls(vector, start, count, masks, bit);
    }

    private static void MarkNulls<T>(FixedVector<T> vector, int start, int count, byte* masks, byte bit)
        where T : unmanaged
    {
        if (vector.Column.IsNullable || !vector.HasNulls)
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            if (vector.IsNullUnchecked(start + i))
            {
                masks[i] |= bit;
            }
        }
    }
}
