using MessagingReports.Relations;

namespace MessagingReports.Faults.Tests;

/// <summary>Copies rows of a batch into a batch of vectors made by hand.</summary>
internal static class BatchSlices
{
    public static RecordBatch Slice(this RecordBatch batch, int start, int count) => new(
        batch.Schema,
        [.. batch.Schema.Columns.Where(batch.Has).Select(column => Slice(batch[column], start, count))]);

    private static ColumnVector Slice(ColumnVector vector, int start, int count) => vector switch
    {
        TextVector text => Text(text, start, count),
        DictionaryVector ids =>
            new DictionaryVector(ids.Column, ids.Codes.Slice(start, count).ToArray(), ids.Dictionary),
        FixedVector<byte> bytes => Fixed(bytes, start, count),
        FixedVector<int> numbers => Fixed(numbers, start, count),
        _ => Fixed((FixedVector<long>)vector, start, count),
    };

    private static TextVector Text(TextVector text, int start, int count)
    {
        List<byte> bytes = [];
        int[] offsets = new int[count + 1];
        for (int row = 0; row < count; row++)
        {
            bytes.AddRange(text[start + row]);
            offsets[row + 1] = bytes.Count;
        }

        return new TextVector(text.Column, offsets, bytes.ToArray());
    }

    private static FixedVector<T> Fixed<T>(FixedVector<T> vector, int start, int count)
        where T : unmanaged
    {
        byte[] validity = new byte[(count + 7) / 8];
        for (int row = 0; row < count; row++)
        {
            validity[row / 8] |= (byte)(vector.IsNull(start + row) ? 0 : 1 << (row % 8));
        }

        return new FixedVector<T>(vector.Column, vector.Values.Slice(start, count).ToArray(), validity);
    }
}
