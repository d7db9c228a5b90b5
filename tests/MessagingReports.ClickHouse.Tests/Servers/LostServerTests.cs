using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using MessagingReports.Sql;
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
    [InlineData(Killed.Home, Asked.Shards, RowOrdering.Slices)]
    [InlineData(Killed.Home, Asked.OneServer, RowOrdering.Slices)]
    [InlineData(Killed.Asked, Asked.OneServer, RowOrdering.Slices)]
    [InlineData(Killed.Asked, Asked.OneServer, RowOrdering.Servers)]
    internal async Task RunAsync_ServerKilledMidStream_IsATypedErrorAndLeavesNoFile(
        Killed server, Asked asked, RowOrdering ordering)
    {
        ClickHouseDatabase.Require();

        // Slices: after the first batch many thousand rows have not been asked for, and the server sleeps over each of
        // them. Sorted rows are one answer, and are not sent before the last is sorted: of the widest report over all
        // days they are 40 MB, of which batches and sockets hold less than 30 while the first batch is looked at.
        RelationMapping slow = new()
        {
            Columns = new Dictionary<string, string>
            {
                ["attempts.response"] = "if(sleepEachRow(0.0001) = 0, response, '')",
            },
        };
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(
            asked == Asked.Shards ? cluster.ConnectionString : cluster.OneServer,
            new ClickHouseSourceOptions
            {
                Ordering = ordering,
                SliceRows = 1000,
                Mapping = ordering == RowOrdering.Slices ? slow : RelationMapping.Default,
            });
        int killed = server == Killed.Home ? await HomeAsync() : 1;
        ReportRequest request = new()
        {
            Report = ReportCatalog.AllAttempts,
            Scope = ReportScope.Account(Stores.SampleAccount),
            Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 11, 29)),
        };
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
                () => new ReportRunner(killing).RunAsync(request, ReportOutput.Folder(folder.Path)));
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

    /// <summary>Who meets its end.</summary>
    internal enum Killed
    {
        /// <summary>The shard that holds the account's rows.</summary>
        Home,

        /// <summary>The server that answers for all shards.</summary>
        Asked,
    }

    /// <summary>Whom the source knows.</summary>
    internal enum Asked
    {
        /// <summary>The server that answers for all shards, and nobody else.</summary>
        OneServer,

        /// <summary>The shards too.</summary>
        Shards,
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
