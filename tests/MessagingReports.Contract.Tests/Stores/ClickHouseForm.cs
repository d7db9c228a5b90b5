using MessagingReports.ClickHouse;
using MessagingReports.Engines;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A database of a ClickHouse cluster, its rows spread over the shards.</summary>
internal sealed class ClickHouseForm(string name, RowOrdering ordering) : StoreForm
{
    public override string Name => name;

    public override bool IsAvailable => ClickHouseDatabase.IsPresent;

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        ClickHouseDatabase.Require();
        ClickHouseDatabase database = await ClickHouseDatabase.CreateAsync();
        ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(
            database.ConnectionString, new ClickHouseSourceOptions { Ordering = ordering, SliceRows = 16 });
        await source.CreateRelationsAsync(replace: false, CancellationToken.None);
        await source.LoadDirectoryAsync(rows.Directory, CancellationToken.None);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await source.BulkLoadAsync(relation, rows.Read(relation).ToAsyncEnumerable(), CancellationToken.None);
        }

        return new OpenStore(source, new Owner(source, database));
    }

    private sealed class Owner(ClickHouseAttemptSource source, ClickHouseDatabase database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await source.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
