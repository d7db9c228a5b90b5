using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Copies values of one column from many batches.</summary>
internal static class VectorCopy
{
    public static void Append(ColumnBuilder target, RecordBatch[] parts, List<RowPosition> rows)
    {
        switch (target)
        {
            case TextBuilder text:
                TextVector[] texts = [.. parts.Select(part => part.Text(target.Column))];
                foreach (RowPosition row in rows)
                {
                    text.Append(texts[row.Part][row.Row]);
                }

                break;
            case DictionaryBuilder ids:
                DictionaryVector[] codes = [.. parts.Select(part => part.Dictionary(target.Column))];
                foreach (RowPosition row in rows)
                {
                    ids.Append(codes[row.Part][row.Row]);
                }

                break;
            case FixedBuilder<byte> bytes:
                Append(bytes, parts, rows);
                break;
            case FixedBuilder<int> integers:
                Append(integers, parts, rows);
                break;
            case FixedBuilder<long> longs:
                Append(longs, parts, rows);
                break;
        }
    }

    private static void Append<T>(FixedBuilder<T> target, RecordBatch[] parts, List<RowPosition> rows)
        where T : unmanaged
    {
        FixedVector<T>[] values = [.. parts.Select(part => part.Fixed<T>(target.Column))];
        foreach (RowPosition row in rows)
        {
            FixedVector<T> vector = values[row.Part];
            if (vector.IsNull(row.Row))
            {
                target.AppendNull();
            }
            else
            {
                target.Append(vector.Values[row.Row]);
            }
        }
    }
}
