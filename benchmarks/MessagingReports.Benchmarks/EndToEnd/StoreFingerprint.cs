using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>
/// A few digits that change when the relations or what the generator makes change, so that no stale file is measured.
/// </summary>
internal static class StoreFingerprint
{
    private const int Bytes = 4;

    /// <summary>Of the columns and the first batch of every fact relation.</summary>
    public static string Of(SampleStore store)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            foreach (RecordBatch batch in store.ReadByAccount(relation).Take(1))
            {
                foreach (RelationColumn column in relation.Columns)
                {
                    hash.AppendData(MemoryMarshal.AsBytes($"{column} {column.Type} {column.IsNullable}".AsSpan()));
                    Append(hash, batch[column]);
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static void Append(IncrementalHash hash, ColumnVector vector)
    {
        for (int row = 0; row < vector.Count; row++)
        {
            if (!vector.IsNull(row))
            {
                hash.AppendData(vector switch
                {
                    TextVector texts => texts[row],
                    DictionaryVector ids => ids[row],
                    FixedVector<byte> bytes => bytes.Values.Slice(row, 1),
                    FixedVector<int> integers => MemoryMarshal.AsBytes(integers.Values.Slice(row, 1)),
                    FixedVector<long> longs => MemoryMarshal.AsBytes(longs.Values.Slice(row, 1)),
                    _ => throw new InvalidOperationException($"{vector.Column}: a vector of another kind was found."),
                });
            }
        }
    }
}
