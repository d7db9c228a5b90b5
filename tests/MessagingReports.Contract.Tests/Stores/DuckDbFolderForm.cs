using MessagingReports.DuckDb;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A data folder of CSV files, read by DuckDB.</summary>
internal sealed class DuckDbFolderForm(bool isCompressed) : StoreForm
{
    public override string Name => isCompressed ? "duckdb gz" : "duckdb csv";

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        await DataFolders.WriteAsync(rows, folder, isCompressed);
        return new OpenStore(DuckDbAttemptSource.OpenFolder(folder, new DuckDbSourceOptions { Threads = 1 }));
    }
}
