using MessagingReports.Benchmarks.Data;
using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Writes a sample as a DuckDB file.</summary>
internal static class StoreFile
{
    /// <summary>Writes the directory and an account's rows of some fact relations.</summary>
    public static void Write(string path, AccountSample sample, params IReadOnlyList<RelationSchema> relations) =>
        Write(path, sample.Store, relation => sample.Read(relation), relations);

    /// <summary>Writes a whole store as <c>sample --format duckdb</c> does.</summary>
    public static void Write(string path, SampleStore sample) =>
        Write(path, sample, sample.ReadByAccount, RelationSchemas.Facts);

    /// <summary>Writes the directory and the rows of some fact relations.</summary>
    public static void Write(
        string path,
        SampleStore sample,
        Func<RelationSchema, IEnumerable<RecordBatch>> read,
        IReadOnlyList<RelationSchema> relations) =>
        WriteAsync(path, sample, read, relations).GetAwaiter().GetResult();

    private static async Task WriteAsync(
        string path,
        SampleStore sample,
        Func<RelationSchema, IEnumerable<RecordBatch>> read,
        IReadOnlyList<RelationSchema> relations)
    {
        DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path);
        await using (writer)
        {
            writer.WriteDirectory(sample.Directory);
            foreach (RelationSchema relation in relations)
            {
                foreach (RecordBatch batch in read(relation))
                {
                    writer.Append(batch);
                }
            }

            await writer.CompleteAsync();
        }
    }
}
