using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A server that is lost fails the run; there are never partial totals.</summary>
public sealed class LostServerTests(FaultCluster cluster) : IClassFixture<FaultCluster>
{
    private static readonly AggregateQuery Total = new(A.Schema, [A.CampaignId], [Measure.Count()]);

    [SkippableFact]
    public async Task AggregateAsync_ShardDown_IsATypedErrorUntilItIsBack()
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(cluster.ConnectionString);
        long before = await CountAsync(source);
        await cluster.DownAsync(shard: 3, "TERM");
        try
        {
            ReportSourceException failed = await Assert.ThrowsAsync<ReportSourceException>(() => CountAsync(source));
            Assert.Equal(
                "clickhouse: attempts: found server error 279 (a shard that cannot be reached), expected an answer. " +
                "Look into the server's log and try again.",
                failed.Message);
            using TempFolder folder = new();
            await Assert.ThrowsAsync<ReportSourceException>(() => new ReportRunner(source).RunAsync(
                Stores.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(folder.Path)));
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        }
        finally
        {
            await cluster.UpAsync();
        }

        Assert.Equal(before, await CountAsync(source));
    }

    [SkippableTheory]
    [InlineData(1, RowOrdering.Slices)]
    [InlineData(0, RowOrdering.Slices)] // the shard that holds the account's rows
    [InlineData(1, RowOrdering.Servers)]
    internal async Task RunAsync_ServerKilledMidStream_IsATypedErrorAndLeavesNoFile(int shard, RowOrdering ordering)
    {
        ClickHouseDatabase.Require();
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(
            cluster.ConnectionString, new ClickHouseSourceOptions { Ordering = ordering, SliceRows = 1000 });

        // The widest report: its answer must not fit what lies between the server and the first batch.
        int killed = shard == 0 ? await HomeAsync() : shard;
        using TempFolder folder = new();
        bool isKilled = false;
        KillingSource killing = new(source, async () =>
        {
            isKilled = true;
            await cluster.DownAsync(killed, "KILL");
        });
        try
        {
            ReportSourceException failed = await Assert.ThrowsAsync<ReportSourceException>(
                () => new ReportRunner(killing).RunAsync(
                    Stores.Request(ReportCatalog.AllAttempts), ReportOutput.Folder(folder.Path)));
            Assert.StartsWith("clickhouse: attempts: found ", failed.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", failed.Message, StringComparison.Ordinal);
        }
        finally
        {
            await cluster.UpAsync();
        }

        Assert.True(isKilled);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task<long> CountAsync(ClickHouseAttemptSource source)
    {
        AggregateResult groups = await source.AggregateAsync(Total, Stores.Query(A.Schema), CancellationToken.None);
        return Enumerable.Range(0, groups.GroupCount).Sum(group => (long)groups.Value(group, 0)!);
    }

    /// <summary>The shard, from 1, that holds the sample account.</summary>
    private static async Task<int> HomeAsync()
    {
        using HttpClient http = new();
        for (int shard = 1; shard <= 3; shard++)
        {
            using StringContent sql =
                new($"SELECT count() FROM attempts_local WHERE account_id = '{Stores.SampleAccount}'");
            using HttpResponseMessage answer =
                await http.PostAsync(new Uri($"http://{FaultCluster.AddressOf(shard)}/"), sql);
            if ((await answer.Content.ReadAsStringAsync()).TrimEnd() != "0")
            {
                return shard;
            }
        }

        throw new InvalidOperationException("No shard holds the account.");
    }
}
