using MessagingReports.DuckDb;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A data folder of Parquet files, read by DuckDB.</summary>
internal sealed class DuckDbParquetForm : StoreForm
{
    public override string Name => "duckdb parquet";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(Path.Combine(folder, "export.duckdb")))
        {
            DuckDbFileForm.Append(writer, rows);
            await writer.ExportParquetAsync(folder);
        }

        return new OpenStore(DuckDbAttemptSource.OpenFolder(folder, new DuckDbSourceOptions { Threads = 1 }));
    }
}
