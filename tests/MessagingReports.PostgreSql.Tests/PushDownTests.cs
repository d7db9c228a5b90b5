using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.PostgreSql.Aggregating;
using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;
using Npgsql;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>What the server's plan says: where a summary is computed and what a read brings.</summary>
public sealed class PushDownTests
{
    private static readonly AggregateQuery Query = new(
        A.Schema,
        [A.CampaignId, A.PassId],
        [
            Measure.Count(),
            Measure.Count(Condition.In(A.Channel, Channel.Voice, Channel.Text), Condition.IsTrue(A.OptOut)),
            Measure.Sum(A.Segments),
            Measure.Minimum(A.StartedAt, Condition.In(A.Channel, Channel.Voice)),
            Measure.CountDistinct(A.ContactId, Condition.In(A.Channel, Channel.Voice)),
            Measure.CountInvalid([A.AttemptId, A.Channel, A.StartedAt]),
        ]);

    [SkippableFact]
    public async Task AggregateAsync_Shards_AggregateOnTheShardOfTheAccount()
    {
        await using ShardedSchema schema = await ShardedSchema.CreateAsync();
        await Sample.LoadAsync(schema, 5_000);
        await schema.AnalyzeShardsAsync();
        string plan = await ExplainAsync(schema, relation => AggregateReader.Statement(
            relation,
            Query,
            Where(relation),
            ScopeSql.FixedAccount(relation, Sample.Query(A.Schema))));
        Assert.Contains("Foreign Scan", plan, StringComparison.Ordinal);
        Assert.Contains("Relations: Aggregate on (", plan, StringComparison.Ordinal);
        Assert.Contains("count(DISTINCT CASE WHEN", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("HashAggregate", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("GroupAggregate", plan, StringComparison.Ordinal);
        Assert.Single(plan.Split('\n'), line => line.Contains("Remote SQL", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task ReadAsync_Shards_FilterSortAndColumnsAreTheShards()
    {
        await using ShardedSchema schema = await ShardedSchema.CreateAsync();
        await Sample.LoadAsync(schema, 5_000);
        string plan = await ExplainAsync(schema, relation => SelectSql.Rows(
            relation,
            [relation.Expression(A.AttemptId), relation.Expression(A.StartedAt)],
            Sample.Query(A.Schema),
            0,
            4_000_000_000_000_000,
            isSorted: true));
        string remote = Assert.Single(
            plan.Split('\n'), line => line.Contains("Remote SQL", StringComparison.Ordinal));
        Assert.Equal(
            "Remote SQL: SELECT attempt_id, started_at FROM " + $"{schema.Name}.attempts WHERE " +
            "((started_at >= '1970-01-01 00:00:00+00')) AND " +
            "((started_at < '2096-10-02 07:06:40+00')) AND " +
            "((account_id = 'ACC-NY')) ORDER BY started_at ASC NULLS LAST, attempt_id ASC NULLS LAST",
            remote.Trim());
    }

    [SkippableFact]
    public async Task ReadAsync_OneServer_NeedsNoSort()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 5_000);
        string plan = await ExplainAsync(
            schema,
            relation => SelectSql.Rows(
                relation,
                [relation.Expression(A.AttemptId)],
                Sample.Query(A.Schema),
                0,
                4_000_000_000_000_000,
                isSorted: true),
            "SET LOCAL enable_seqscan = off;SET LOCAL enable_bitmapscan = off;");
        Assert.Contains("Scan using attempts_account_id_order", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static string Where(StoreRelation relation)
    {
        SourceQuery rows = Sample.Query(A.Schema);
        return SelectSql.Where(relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End));
    }

    private static async Task<string> ExplainAsync(
        StoreSchema schema, Func<StoreRelation, string> statement, string settings = "")
    {
        await using SnapshotSessions sessions = await SnapshotSessions.OpenAsync(
            schema.DataSource, new PostgreSqlSourceOptions(), CancellationToken.None);
        Session session = await sessions.RentAsync(CancellationToken.None);
        StoreRelation? relation =
            await new StoreCatalog(schema.Mapping).FindAsync(session, A.Schema, CancellationToken.None);
        await using NpgsqlCommand command = new(
            $"{settings}EXPLAIN (VERBOSE, COSTS OFF) {statement(relation!)}", session.Connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        await reader.CloseAsync();
        await sessions.ReturnAsync(session, isUsable: true);
        return string.Join('\n', lines);
    }
}
