using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The limit of any aggregation: the very bytes the query reads go through vector registers and are added up.
/// </summary>
internal sealed unsafe class VectorSum(IReadOnlyList<RecordBatch> batches, IReadOnlyList<RelationColumn> columns)
{
    public const string Name = "limit: vector sum over the same bytes";

    /// <summary>The bytes one pass reads.</summary>
    public long Bytes => batches.Sum(batch => columns.Sum(column => BytesOf(batch, column)));

    public long Run()
    {
        Vector256<long> sum = Vector256<long>.Zero;
        long rows = 0;
        foreach (RecordBatch batch in batches)
        {
            foreach (RelationColumn column in columns)
            {
                sum += batch[column] switch
                {
                    DictionaryVector ids => Add((byte*)ids.Pointer, sizeof(int) * batch.Count),
                    FixedVector<byte> bytes => Add(bytes),
                    FixedVector<int> numbers => Add(numbers),
                    FixedVector<long> numbers => Add(numbers),
                    _ => Vector256<long>.Zero,
                };
            }

            rows += batch.Count;
        }

        return Vector256.Sum(sum) == long.MinValue ? 0 : rows;
    }

    private static long BytesOf(RecordBatch batch, RelationColumn column) => batch[column] switch
    {
        FixedVector<byte> bytes => batch.Count + (bytes.HasNulls ? batch.Count / 8 : 0),
        FixedVector<int> numbers => (4L * batch.Count) + (numbers.HasNulls ? batch.Count / 8 : 0),
        FixedVector<long> numbers => (8L * batch.Count) + (numbers.HasNulls ? batch.Count / 8 : 0),
        _ => 4L * batch.Count,
    };

    private static Vector256<long> Add<T>(FixedVector<T> vector)
        where T : unmanaged =>
        Add((byte*)vector.Pointer, sizeof(T) * vector.Count) + Add(vector.Validity, vector.Count / 8);

    private static Vector256<long> Add(byte* bytes, int length)
    {
        Vector256<long> sum = Vector256<long>.Zero;
        Vector256<long> other = Vector256<long>.Zero;
        if (bytes == null)
        {
            return sum;
        }

        unchecked
        {
            int whole = length & -(2 * Vector256<byte>.Count);
            for (int index = 0; index < whole; index += 2 * Vector256<byte>.Count)
            {
                sum += Vector256.Load((long*)(bytes + index));
                other += Vector256.Load((long*)(bytes + index + Vector256<byte>.Count));
            }
        }

        return sum + other;
    }
}
