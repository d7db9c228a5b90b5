using MessagingReports.Fuzz.Oracles;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>A copy of a batch whose vectors end where memory does: nothing past them may be read.</summary>
internal sealed unsafe class GuardedBatch : IDisposable
{
    private readonly List<IDisposable> _memory = [];

    public GuardedBatch(RecordBatch batch) => Batch = new RecordBatch(
        batch.Schema, [.. batch.Schema.Columns.Where(batch.Has).Select(column => Copy(batch[column]))]);

    public RecordBatch Batch { get; }

    public void Dispose() => _memory.ForEach(memory => memory.Dispose());

    private ColumnVector Copy(ColumnVector vector) => vector switch
    {
        TextVector text => new TextVector(
            text.Column, Copy(new ReadOnlySpan<int>(text.Offsets, text.Count + 1)), Copy(text.AllBytes)),
        DictionaryVector ids => new DictionaryVector(ids.Column, Copy(ids.Codes), ids.Dictionary),
        FixedVector<byte> codes => Copy(codes),
        FixedVector<int> numbers => Copy(numbers),
        _ => Copy((FixedVector<long>)vector),
    };

    private FixedVector<T> Copy<T>(FixedVector<T> vector)
        where T : unmanaged => new(
            vector.Column,
            Copy(vector.Values),
            vector.HasNulls ? Copy(new ReadOnlySpan<byte>(vector.Validity, (vector.Count + 7) / 8)) : default);

    private Memory<T> Copy<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        GuardedMemory<T> memory = new(values);
        _memory.Add(memory);
        return memory.Memory;
    }
}
