using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>A database file of 40 000 attempts of one account in no order, written once for a class of tests.</summary>
public sealed class LargeStore : IAsyncLifetime, IDisposable
{
    public const int Count = 40_000;

    private readonly TempFolder _folder = new();

    internal string Path => _folder.File("store.duckdb");

    public async Task InitializeAsync()
    {
        List<StoreRow> rows = RandomStore.Rows(AttemptsRelation.Schema, seed: 2, count: Count / 10);
        foreach (StoreRow row in rows)
        {
            row[AttemptsRelation.AccountId] = "A1";
        }

        RecordBatch batch = StoreRow.ToBatch(AttemptsRelation.Schema, rows);
        await using DuckDbStoreWriter writer = DuckDbStoreWriter.Create(Path);
        writer.WriteDirectory(Stores.Directory);
        for (int i = 0; i < 10; i++)
        {
            writer.Append(batch);
        }

        await writer.CompleteAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
