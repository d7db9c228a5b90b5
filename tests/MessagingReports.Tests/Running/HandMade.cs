using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>Copies batches into memory of the caller's own, as an engine with Arrow arrays hands them out.</summary>
internal static class HandMade
{
    public static RecordBatch Copy(RecordBatch batch) =>
        new(batch.Schema, [.. batch.Schema.Columns.Where(batch.Has).Select(column => Copy(batch[column]))]);

    private static ColumnVector Copy(ColumnVector vector) => vector switch
    {
        TextVector text => Copy(text),
        DictionaryVector ids => new DictionaryVector(ids.Column, ids.Codes.ToArray(), ids.Dictionary),
        FixedVector<byte> bytes => Copy(bytes),
        FixedVector<int> numbers => Copy(numbers),
        _ => Copy((FixedVector<long>)vector),
    };

    private static TextVector Copy(TextVector text)
    {
        List<byte> bytes = [0xEE, 0xEE];
        List<int> offsets = [bytes.Count];
        for (int row = 0; row < text.Count; row++)
        {
            bytes.AddRange(text[row]);
            offsets.Add(bytes.Count);
        }

        return new TextVector(text.Column, offsets.ToArray(), bytes.ToArray());
    }

    private static FixedVector<T> Copy<T>(FixedVector<T> vector)
        where T : unmanaged
    {
        byte[] validity = new byte[(vector.Count + 7) / 8];
        for (int row = 0; row < vector.Count; row++)
        {
            validity[row / 8] |= (byte)(vector.IsNull(row) ? 0 : 1 << (row % 8));
        }

        return new FixedVector<T>(vector.Column, vector.Values.ToArray(), validity);
    }
}
