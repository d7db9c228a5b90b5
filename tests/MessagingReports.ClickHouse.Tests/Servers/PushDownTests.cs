using System.Globalization;
using MessagingReports.Engines;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>The servers' own logs show what was asked of the shards, and what they read.</summary>
public sealed class PushDownTests : IAsyncLifetime
{
    private readonly SampleStore _sample = new(new SampleStoreOptions { Attempts = 20_000 });
    private ClickHouseDatabase? _database;
    private ClickHouseAttemptSource? _source;

    public async Task InitializeAsync()
    {
        if (ClickHouseDatabase.IsPresent)
        {
            _database = await ClickHouseDatabase.CreateAsync();
            _source = await _database.FillAsync(_sample);
        }
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _source!.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task RunAsync_AccountActivity_GroupsOnTheShardsAndReadsOnlyItsColumns()
    {
        ClickHouseDatabase.Require();
        await new ReportRunner(_source!).RunAsync(
            Stores.Request(ReportCatalog.AccountActivity), ReportOutput.Stream(Stream.Null));

        IReadOnlyList<string> queries = await ShardQueriesAsync("attempts_local");
        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            Assert.Contains(" GROUP BY ", query, StringComparison.Ordinal);
            Assert.Contains("If(", query, StringComparison.Ordinal);
            Assert.DoesNotContain("first_name", query, StringComparison.Ordinal);
            Assert.DoesNotContain("device", query, StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task RunAsync_UsageDetail_AsksTheAccountsShardForItsColumnsAndItsWindow()
    {
        ClickHouseDatabase.Require();
        ReportResult result = await new ReportRunner(_source!).RunAsync(
            Stores.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(Stream.Null));

        string[] rows = [.. (await ShardQueriesAsync("attempts_local", isInitial: true))
            .Where(query => query.Contains("network_status_code", StringComparison.Ordinal))];
        Assert.NotEmpty(rows);
        Assert.All(rows, query => Assert.DoesNotContain("first_name", query, StringComparison.Ordinal));
        Assert.All(
            await ShardQueriesAsync("attempts_local"),
            query => Assert.DoesNotContain("network_status_code", query, StringComparison.Ordinal));
        Assert.InRange(result.Manifest.Rows, 1, _sample.Read(AttemptsRelation.Schema).Sum(batch => batch.Count) - 1);
    }

    [SkippableFact]
    public async Task BulkLoadAsync_Shards_HoldWhatADistributedTableWouldSendThem()
    {
        ClickHouseDatabase.Require();
        string[] kept = [.. await CountAsync("attempts_local")];
        string name = _database!.Name;
        await ClickHouseDatabase.OnShardsAsync(
            $"CREATE TABLE {name}.again_local AS {name}.attempts_local " +
            "ENGINE = MergeTree ORDER BY (account_id, started_at, attempt_id)");
        await ClickHouseDatabase.OnShardAsync(
            0,
            $"CREATE TABLE {name}.again AS {name}.again_local " +
            $"ENGINE = Distributed(report, {name}, again_local, sipHash64(account_id))");
        await ClickHouseDatabase.OnShardAsync(
            0, $"INSERT INTO {name}.again SELECT * FROM {name}.attempts", "insert_distributed_sync=1");

        Assert.Equal(20_000, kept.Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.Equal(kept, await CountAsync("again_local"));
    }

    [SkippableFact]
    public async Task CreateRelationsAsync_ExistingTables_AreRefusedUnlessReplaced()
    {
        ClickHouseDatabase.Require();
        ReportSourceException refused = await Assert.ThrowsAsync<ReportSourceException>(
            async () => await _source!.CreateRelationsAsync(replace: false, CancellationToken.None));
        Assert.Equal(
            "clickhouse: accounts: found a table of that name, expected none. " +
            "Choose another database, or allow existing relations to be replaced.",
            refused.Message);
        Assert.Contains(await CountAsync("attempts_local"), count => count.TrimEnd() != "0");

        await _source!.CreateRelationsAsync(replace: true, CancellationToken.None);

        Assert.All(await CountAsync("attempts_local"), count => Assert.Equal("0", count.TrimEnd()));
    }

    private Task<IReadOnlyList<string>> CountAsync(string table) =>
        ClickHouseDatabase.OnShardsAsync($"SELECT count() FROM {_database!.Name}.{table}");

    /// <summary>The queries that shards got from the server that was asked, or from us.</summary>
    private async Task<IReadOnlyList<string>> ShardQueriesAsync(string table, bool isInitial = false)
    {
        await ClickHouseDatabase.OnShardsAsync("SYSTEM FLUSH LOGS");
        IReadOnlyList<string> answers = await ClickHouseDatabase.OnShardsAsync(
            "SELECT query FROM system.query_log WHERE type = 2 " +
            $"AND is_initial_query = {(isInitial ? 1 : 0)} AND query LIKE 'SELECT%{_database!.Name}%.%{table}%'");
        return [.. answers.SelectMany(answer => answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }
}
