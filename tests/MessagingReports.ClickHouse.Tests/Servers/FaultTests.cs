using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using MessagingReports.Relations;
using MessagingReports.Sql;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A query that fails or ends before its time gives a typed error, and leaves nothing behind.</summary>
public sealed class FaultTests(FaultStore store) : IClassFixture<FaultStore>
{
    [SkippableTheory]
    [InlineData(int.MaxValue)]
    [InlineData(1 << 17)]
    [InlineData(1 << 15)]
    public async Task ReadAsync_QueryThatFailsAfterAMillionRows_IsATypedError(int sliceRows)
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(sliceRows, "usage_at > 1729000001200000 + 1199000000");

        ReportSourceException failed = await Assert.ThrowsAsync<ReportSourceException>(() => DrainAsync(source));

        Assert.Equal(
            "clickhouse: service_usage: found server error 395, expected an answer. " +
            "Look into the server's log and try again.",
            failed.Message);
        await AssertNothingRunsAsync();
    }

    [SkippableFact]
    public async Task RunAsync_QueryThatFailsAfterAMillionRows_LeavesNoFile()
    {
        ClickHouseDatabase.Require();
        using TempFolder folder = new();
        await using ClickHouseAttemptSource source = Open(int.MaxValue, "usage_at > 1729000001200000 + 1199000000");

        await Assert.ThrowsAsync<ReportSourceException>(() => new ReportRunner(source).RunAsync(
            Stores.Request(ReportCatalog.ServiceDetail), ReportOutput.Folder(folder.Path)));

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [SkippableTheory]
    [InlineData(int.MaxValue)]
    [InlineData(1 << 17)]
    public async Task ReadAsync_Cancelled_LeavesNoQueryOnAnyShard(int sliceRows)
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(sliceRows, "sleepEachRow(0.00001) > 0");
        using CancellationTokenSource stop = new();
        stop.CancelAfter(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DrainAsync(source, stop.Token));

        await AssertNothingRunsAsync();
    }

    [SkippableFact]
    public async Task ReadAsync_NotReadToTheEnd_LeavesNoQueryOnAnyShard()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(1000, "0");
        await foreach (RecordBatch batch in source.ReadAsync(Query(), CancellationToken.None))
        {
            Assert.NotEqual(0, batch.Count);
            break;
        }

        await AssertNothingRunsAsync();
    }

    [SkippableFact]
    public async Task AggregateAsync_Cancelled_LeavesNoQueryOnAnyShard()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(1000, "sleepEachRow(0.00001) > 0");
        using CancellationTokenSource stop = new();
        stop.CancelAfter(TimeSpan.FromSeconds(1));
        Aggregation.AggregateQuery query = new(U.Schema, [], [Aggregation.Measure.CountDistinct(U.AttemptId)]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await source.AggregateAsync(query, Query(), stop.Token));

        await AssertNothingRunsAsync();
    }

    [SkippableFact]
    public async Task ReadAsync_QueryKilledByAnOperator_IsATypedError()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = Open(int.MaxValue, "sleepEachRow(0.00001) > 0");
        Task<long> reading = DrainAsync(source);
        while (!(await RunningAsync("sleep")).Any(count => count.TrimEnd() != "0"))
        {
            Assert.False(reading.IsCompleted);
            await Task.Delay(20);
        }

        // A server does not stop a query that is about to start, and does not say so.
        while (!reading.IsCompleted)
        {
            await ClickHouseDatabase.OnShardsAsync(
                $"KILL QUERY WHERE query LIKE '%{store.Name}%sleep%' OR query LIKE '%sleep%{store.Name}%' ASYNC");
            await Task.WhenAny(reading, Task.Delay(100));
        }

        await Assert.ThrowsAsync<ReportSourceException>(() => reading);
    }

    [SkippableFact]
    public async Task ReadAsync_LongerThanQueryTimeout_IsATypedError()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source =
            Open(int.MaxValue, "sleepEachRow(0.00001) > 0", TimeSpan.FromSeconds(1));

        ReportSourceException failed = await Assert.ThrowsAsync<ReportSourceException>(() => DrainAsync(source));

        Assert.Contains("error 159 (time limit exceeded)", failed.Message, StringComparison.Ordinal);
    }

    /// <summary>A source whose quantities cannot be read where a condition holds.</summary>
    private ClickHouseAttemptSource Open(int sliceRows, string fails, TimeSpan? timeout = null) =>
        ClickHouseAttemptSource.Open(store.ConnectionString, new ClickHouseSourceOptions
        {
            Ordering = RowOrdering.Slices,
            SliceRows = sliceRows,
            QueryTimeout = timeout,
            Mapping = new RelationMapping
            {
                Columns = new Dictionary<string, string>
                {
                    ["service_usage.client_id"] = $"if(throwIf({fails}) = 0, client_id, '')",
                    ["service_usage.attempt_id"] = $"if(throwIf({fails}) = 0, attempt_id, '')",
                },
            },
        });

    private static SourceQuery Query() =>
        Stores.Query(U.Schema, U.UsageId, U.AccountId, U.ClientId, U.UsageAt, U.Quantity);

    private static async Task<long> DrainAsync(
        ClickHouseAttemptSource source, CancellationToken cancellationToken = default)
    {
        long rows = 0;
        await foreach (RecordBatch batch in source.ReadAsync(Query(), cancellationToken))
        {
            rows += batch.Count;
        }

        return rows;
    }

    private async Task AssertNothingRunsAsync()
    {
        for (int wait = 0; wait < 40; wait++)
        {
            IReadOnlyList<string> running = await RunningAsync();
            if (running.All(count => count.TrimEnd() == "0"))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.All(await RunningAsync(), count => Assert.Equal("0", count.TrimEnd()));
    }

    private Task<IReadOnlyList<string>> RunningAsync(string text = "") => ClickHouseDatabase.OnShardsAsync(
        $"SELECT count() FROM system.processes WHERE query LIKE '%{store.Name}%' AND query LIKE '%{text}%' " +
        "AND query NOT LIKE '%processes%'");
}
