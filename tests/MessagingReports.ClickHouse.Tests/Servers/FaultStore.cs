using MessagingReports.Engines;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A store with so many rows on one shard that an answer has begun before the last are read.</summary>
public sealed class FaultStore : IAsyncLifetime
{
    private const int Rows = 1_300_000;

    private ClickHouseDatabase? _database;

    public string Name => _database!.Name;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync()
    {
        if (!ClickHouseDatabase.IsPresent)
        {
            return;
        }

        _database = await ClickHouseDatabase.CreateAsync();
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(ConnectionString);
        await source.CreateRelationsAsync(replace: false, CancellationToken.None);
        await source.LoadDirectoryAsync(
            new SampleStore(new SampleStoreOptions { Attempts = 100 }).Directory, CancellationToken.None);
        await ClickHouseDatabase.OnShardAsync(
            1,
            $"INSERT INTO {Name}.service_usage_local " +
            "(usage_id, account_id, usage_type, usage_at, service_code, quantity) " +
            $"SELECT concat('U', toString(number)), '{Stores.SampleAccount}', 'Usage', " +
            $"1729000000000000 + number * 1000, 'T-MO', toDecimal64(1, 4) FROM numbers({Rows})");
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
