using Apache.Arrow;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Sources;

/// <summary>
/// Arrow batches as ours through the public constructors: texts, numbers, times and labels stay where Arrow has them;
/// ids that repeat come as text and are looked up.
/// </summary>
internal sealed class ArrowVectors(RelationSchema schema, IReadOnlyList<RelationColumn> columns)
{
    private readonly RelationDictionaries _dictionaries = new(schema);

    /// <summary>Wraps a batch whose columns are those asked for, in their order.</summary>
    /// <param name="batch">The Arrow batch; it must live as long as the one returned is used.</param>
    /// <param name="vectors">Takes the vectors, which must be disposed when the batch is no longer used.</param>
    public Relations.RecordBatch Wrap(Apache.Arrow.RecordBatch batch, List<ColumnVector> vectors)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            vectors.Add(Wrap(columns[i], batch.Column(i).Data));
        }

        return new Relations.RecordBatch(schema, vectors);
    }

    private ColumnVector Wrap(RelationColumn column, ArrayData data) => column.Type switch
    {
        RelationColumnType.Id or RelationColumnType.Text =>
            new TextVector(column, Offsets(data), data.Buffers[2].Memory),
        RelationColumnType.Reference => Codes(column, data),
        RelationColumnType.Enumeration or RelationColumnType.Boolean => Fixed<byte>(column, data),
        RelationColumnType.Int32 => Fixed<int>(column, data),
        _ => Fixed<long>(column, data),
    };

    private static FixedVector<T> Fixed<T>(RelationColumn column, ArrayData data)
        where T : unmanaged =>
        new(
            column,
            Values<T>(data.Buffers[1])[..data.Length],
            data.NullCount == 0 ? default : data.Buffers[0].Memory);

    private static ReadOnlyMemory<int> Offsets(ArrayData data) => Values<int>(data.Buffers[1])[..(data.Length + 1)];

    private static ReadOnlyMemory<T> Values<T>(ArrowBuffer buffer)
        where T : unmanaged => new ArrowMemory<T>(buffer.Memory).Memory;

    private DictionaryVector Codes(RelationColumn column, ArrayData data)
    {
        TextDictionary dictionary = _dictionaries[column];
        ReadOnlySpan<int> offsets = Offsets(data).Span;
        ReadOnlySpan<byte> bytes = data.Buffers[2].Span;
        int[] codes = new int[data.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            ReadOnlySpan<byte> id = bytes[offsets[row]..offsets[row + 1]];
            codes[row] = id.IsEmpty ? -1 : dictionary.GetOrAdd(id);
        }

        return new DictionaryVector(column, codes, dictionary);
    }
}
