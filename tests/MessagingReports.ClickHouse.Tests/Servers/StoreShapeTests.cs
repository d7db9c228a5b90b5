using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using MessagingReports.Relations;
using MessagingReports.Sql;
using RandomStore = MessagingReports.DuckDb.Tests.RandomStore;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>Stores that are shaped otherwise give the same reports, or say what is wrong with them.</summary>
public sealed class StoreShapeTests(SampleDatabase store) : IClassFixture<SampleDatabase>
{
    [SkippableFact]
    public async Task RunAsync_MappedTableOfOtherTypes_GivesTheSameBytes()
    {
        ClickHouseDatabase.Require();
        await SqlAsync(
            "CREATE TABLE {0}.call_log ENGINE = MergeTree ORDER BY attempt_id AS SELECT attempt_id, " +
            "toNullable(account_id) AS account_id, campaign_id, sub_campaign_id, toNullable(pass_id) AS pass_id, " +
            "contact_id, client_id, toString(channel) AS channel, toString(direction) AS direction, " +
            "reverse(device) AS phone, ifNull(toString(device_type), '') AS device_type, device_country, " +
            "originating_address, intDiv(started_at, 1000) AS ms, toUInt16(started_at % 1000) AS us, answered_at, " +
            "ended_at, CAST(toString(result) AS Enum16({1})) AS result, network_status_code, " +
            "CAST(call_seconds AS Nullable(Int16)) AS call_seconds, billable_seconds, segments, encoding, " +
            "size_bytes, " +
            "opt_out, toUInt8(dc_attempts) AS dc_attempts, dc_result, dc_number, dc_hold_seconds, dc_talk_seconds " +
            "FROM {0}.attempts");
        await using ClickHouseAttemptSource source = Open(new RelationMapping
        {
            Relations = new Dictionary<string, string> { ["attempts"] = "call_log" },
            Columns = new Dictionary<string, string>
            {
                ["attempts.started_at"] = "ms * 1000 + us",
                ["attempts.device"] = "reverse(phone)",
            },
        });

        await AssertSameAsync(source, ReportCatalog.UsageDetail);
    }

    [SkippableFact]
    public async Task RunAsync_View_GivesTheSameBytes()
    {
        ClickHouseDatabase.Require();
        await SqlAsync("CREATE VIEW {0}.shown AS SELECT * FROM {0}.attempts");
        await using ClickHouseAttemptSource source = Open(new RelationMapping
        {
            Schema = store.Name,
            Relations = new Dictionary<string, string> { ["attempts"] = "shown" },
        });

        await AssertSameAsync(source, ReportCatalog.UsageDetail);
    }

    [SkippableFact]
    public async Task RunAsync_ColumnThatCannotBeRead_IsRefused()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(new RelationMapping
        {
            Columns = new Dictionary<string, string> { ["attempts.ring_seconds"] = "ring_seconds / 2" },
        });

        ReportDataException refused = await Assert.ThrowsAsync<ReportDataException>(() => new ReportRunner(source)
            .RunAsync(Stores.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(Stream.Null)));

        Assert.Equal("column-type", refused.Rule);
        Assert.Equal(
            "attempts: found column ring_seconds of type Nullable(Float64), expected Int32 or a narrower integer. " +
            "Change the type, or map the column to an expression that converts it.",
            refused.Message);
    }

    [SkippableFact]
    public async Task ReadDirectoryAsync_MissingRelation_IsRefused()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(new RelationMapping
        {
            Relations = new Dictionary<string, string> { ["passes"] = "no_such_table" },
        });

        Assert.Equal(
            "passes: found no table or view of that name, expected one. Add the relation to the store.",
            (await Assert.ThrowsAsync<ReportDataException>(
                async () => await source.ReadDirectoryAsync(CancellationToken.None))).Message);
    }

    [SkippableFact]
    public async Task ReadAsync_MissingFactRelation_IsEmpty()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(new RelationMapping
        {
            Relations = new Dictionary<string, string> { ["list_loads"] = "no_such_table" },
        });

        await foreach (RecordBatch batch in source.ReadAsync(
            Stores.Query(ListLoadsRelation.Schema, ListLoadsRelation.LoadId), CancellationToken.None))
        {
            Assert.Fail($"found {batch.Count} rows");
        }
    }

    [SkippableTheory]
    [InlineData("it's")]
    [InlineData("back\\slash'")]
    [InlineData("\\")]
    [InlineData("x' OR '1' = '1")]
    [InlineData("é\u2028\U0001F600\t\r\n")]
    public async Task ReadAsync_HostileAccountId_IsCompared(string id)
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(RelationMapping.Default);
        StoreRow row = RandomStore.Rows(ServiceUsageRelation.Schema, seed: 1, count: 1)[0];
        row[ServiceUsageRelation.AccountId] = id;
        await source.BulkLoadAsync(
            ServiceUsageRelation.Schema,
            new[] { StoreRow.ToBatch(ServiceUsageRelation.Schema, [row]) }.ToAsyncEnumerable(),
            CancellationToken.None);

        int rows = 0;
        await foreach (RecordBatch batch in source.ReadAsync(
            RandomStore.Everything(ServiceUsageRelation.Schema, id), CancellationToken.None))
        {
            rows += batch.Count;
        }

        Assert.Equal(1, rows);
    }

    [SkippableFact]
    public async Task BulkLoadAsync_WithoutAddressesOfShards_SpreadsRowsTheSameWay()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseDatabase database = await ClickHouseDatabase.CreateAsync();
        await using ClickHouseAttemptSource direct = ClickHouseAttemptSource.Open(database.ConnectionString);
        await direct.CreateRelationsAsync(replace: false, CancellationToken.None);
        await direct.LoadDirectoryAsync(store.Sample.Directory, CancellationToken.None);
        IEnumerable<string> words = database.ConnectionString.Split(';')
            .Where(word => !word.StartsWith("Shards=", StringComparison.Ordinal));
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(string.Join(';', words));
        await source.BulkLoadAsync(
            AttemptsRelation.Schema,
            store.Sample.Read(AttemptsRelation.Schema).ToAsyncEnumerable(),
            CancellationToken.None);

        Assert.Equal(
            await ClickHouseDatabase.OnShardsAsync($"SELECT count() FROM {store.Name}.attempts_local"),
            await ClickHouseDatabase.OnShardsAsync($"SELECT count() FROM {database.Name}.attempts_local"));
        await AssertSameAsync(source, ReportCatalog.UsageDetail);
    }

    private ClickHouseAttemptSource Open(RelationMapping mapping) => ClickHouseAttemptSource.Open(
        store.ConnectionString, new ClickHouseSourceOptions { Mapping = mapping });

    private async Task AssertSameAsync(ClickHouseAttemptSource source, Layouts.ReportDefinition report)
    {
        ReportResult expected = await new ReportRunner(store.Sample).RunAsync(
            Stores.Request(report), ReportOutput.Stream(Stream.Null));
        ReportResult result = await new ReportRunner(source).RunAsync(
            Stores.Request(report), ReportOutput.Stream(Stream.Null));
        Assert.True(expected.Manifest.Rows > 0);
        Assert.Equal(expected.Manifest.Sha256, result.Manifest.Sha256);
    }

    private Task SqlAsync(string sql)
    {
        string labels = string.Join(", ", Enumerations.AttemptResult.Labels.Select(
            (label, code) => FormattableString.Invariant($"'{label}' = {1000 - code}")));
        string statement = sql
            .Replace("{0}", store.Name, StringComparison.Ordinal)
            .Replace("{1}", labels, StringComparison.Ordinal);
        return ClickHouseDatabase.OnShardAsync(0, statement);
    }
}
