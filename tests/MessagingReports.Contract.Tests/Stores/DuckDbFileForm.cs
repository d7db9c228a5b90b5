using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A DuckDB database file with rows in order, which two threads read part by part.</summary>
internal sealed class DuckDbFileForm : StoreForm
{
    // Parts so small that stores of few rows have several.
    private static readonly DuckDbSourceOptions Options = new() { Threads = 2, PartRows = 50 };

    public override string Name => "duckdb file";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        string path = Path.Combine(folder, "store.duckdb");
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            Append(writer, rows);
            await writer.CompleteAsync();
        }

        return new OpenStore(DuckDbAttemptSource.OpenFile(path, Options));
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
