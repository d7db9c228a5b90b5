using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Data;

/// <summary>Keeps batches whose source would reuse their memory for the next one.</summary>
internal static class BatchCopy
{
    /// <summary>A batch of its own memory with the first <paramref name="rows"/> rows.</summary>
    public static RecordBatch Of(
        RecordBatch batch, IReadOnlyList<RelationColumn> columns, int rows, RelationDictionaries dictionaries)
    {
        RecordBatchBuilder copy = new(batch.Schema, columns, rows, dictionaries);
        foreach (RelationColumn column in columns)
        {
            switch (batch[column])
            {
                case TextVector texts:
                    for (int row = 0; row < rows; row++)
                    {
                        copy.Text(column).Append(texts[row]);
                    }

                    break;
                case DictionaryVector ids:
                    for (int row = 0; row < rows; row++)
                    {
                        copy.Dictionary(column).Append(ids[row]);
                    }

                    break;
                case FixedVector<byte> bytes:
                    Append(copy, column, bytes, rows);
                    break;
                case FixedVector<int> integers:
                    Append(copy, column, integers, rows);
                    break;
                case FixedVector<long> longs:
                    Append(copy, column, longs, rows);
                    break;
            }
        }

        return copy.Build();
    }

    private static void Append<T>(RecordBatchBuilder copy, RelationColumn column, FixedVector<T> vector, int rows)
        where T : unmanaged
    {
        for (int row = 0; row < rows; row++)
        {
            copy.Fixed<T>(column).Append(vector.IsNull(row) ? null : vector.Values[row]);
        }
    }
}
