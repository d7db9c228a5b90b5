using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A DuckDB database file with rows in order.</summary>
internal sealed class DuckDbFileForm : StoreForm
{
    public override string Name => "duckdb file";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        string path = Path.Combine(folder, "store.duckdb");
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            Append(writer, rows);
            await writer.CompleteAsync();
        }

        return new OpenStore(DuckDbAttemptSource.OpenFile(path));
    }

    /// <summary>Appends the directory and every fact.</summary>
    public static void Append(DuckDbStoreWriter writer, StoreRows rows)
    {
        writer.WriteDirectory(rows.Directory);
        foreach (RecordBatch batch in RelationSchemas.Facts.SelectMany(rows.Read))
        {
            writer.Append(batch);
        }
    }
}
