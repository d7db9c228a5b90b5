using System.Text;
using MessagingReports.Engines;
using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>The shard that holds all rows of a read is asked itself, and never one that lacks some.</summary>
public sealed class HomeShardTests : IAsyncLifetime
{
    private const string Columns = "(usage_id, account_id, usage_type, usage_at, service_code, quantity)";

    private ClickHouseDatabase? _database;

    private string Rows => $"{_database!.Name}.service_usage_local";

    public async Task InitializeAsync()
    {
        if (ClickHouseDatabase.IsPresent)
        {
            _database = await ClickHouseDatabase.CreateAsync();
            await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(_database.ConnectionString);
            await source.CreateRelationsAsync(replace: false, CancellationToken.None);
            await InsertAsync(shard: 1, "U1", "U3");
        }
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task ReadAsync_RowsOfOneShard_AreAskedOfIt()
    {
        ClickHouseDatabase.Require();

        Assert.Equal(["U1", "U3"], await ReadAsync(_database!.ConnectionString));
        Assert.Equal(["", "1", ""], await SentRowsAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_RowsOfTwoShards_AreReadThroughTheDistributedTable()
    {
        ClickHouseDatabase.Require();
        await InsertAsync(shard: 2, "U2");

        Assert.Equal(["U1", "U2", "U3"], await ReadAsync(_database!.ConnectionString));
        Assert.Equal(["", "", ""], await SentRowsAsync());
    }

    [SkippableTheory]
    [InlineData(",127.0.0.1:1")]
    [InlineData("")]
    public async Task ReadAsync_ShardsThatAreNotAllOfTheCluster_LoseNoRow(string unreachable)
    {
        ClickHouseDatabase.Require();
        string shards = ClickHouseDatabase.Shards[0] + unreachable;

        Assert.Equal(["U1", "U3"], await ReadAsync($"{_database!.ConnectionString};Shards={shards}"));
        Assert.Equal(["", "", ""], await SentRowsAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_DistributedTableWithColumnsOfItsOwn_IsReadThrough()
    {
        ClickHouseDatabase.Require();
        await ClickHouseDatabase.OnShardAsync(
            0, $"ALTER TABLE {_database!.Name}.service_usage ADD COLUMN extra String DEFAULT 'x'");

        Assert.Equal(["U1", "U3"], await ReadAsync(_database.ConnectionString));
        Assert.Equal(["", "", ""], await SentRowsAsync());
    }

    private async Task InsertAsync(int shard, params string[] ids) => await ClickHouseDatabase.OnShardAsync(
        shard,
        $"INSERT INTO {Rows} {Columns} VALUES " + string.Join(',', ids.Select(id =>
            $"('{id}', '{Stores.SampleAccount}', 'Usage', 172900000000000{id[1]}, 'T-MO', 1)")));

    private static async Task<IReadOnlyList<string>> ReadAsync(string connectionString)
    {
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(connectionString);
        List<string> ids = [];
        await foreach (RecordBatch batch in source.ReadAsync(
            Stores.Query(U.Schema, U.UsageId, U.UsageAt), CancellationToken.None))
        {
            ids.AddRange(Enumerable.Range(0, batch.Count)
                .Select(row => Encoding.UTF8.GetString(batch.Text(U.UsageId)[row])));
        }

        return ids;
    }

    /// <summary>On each shard whether its own table was asked for rows, by us: <c>1</c> or nothing.</summary>
    private async Task<IReadOnlyList<string>> SentRowsAsync()
    {
        await ClickHouseDatabase.OnShardsAsync("SYSTEM FLUSH LOGS");
        IReadOnlyList<string> counts = await ClickHouseDatabase.OnShardsAsync(
            "SELECT 1 FROM system.query_log WHERE type = 2 AND is_initial_query = 1 " +
            $"AND query LIKE 'SELECT \"usage_id\"%{_database!.Name}%service_usage_local%' LIMIT 1");
        return [.. counts.Select(count => count.TrimEnd())];
    }
}
