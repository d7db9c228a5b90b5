using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>What goes wrong in the middle ends in a typed error, without a file and without a query left.</summary>
public sealed class FaultTests
{
    private const int Attempts = 40_000;

    [SkippableFact]
    public async Task ReadAsync_CancelledMidStream_LeavesNoQueryRunning()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, Attempts);
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (RecordBatch batch in schema.Source.ReadAsync(
                Sample.Query(AttemptsRelation.Schema), stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        Assert.Equal(0, await schema.RunningAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_LeftMidStream_LeavesNoQueryRunning()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, Attempts);
        await foreach (RecordBatch batch in schema.Source.ReadAsync(
            Sample.Query(AttemptsRelation.Schema), CancellationToken.None))
        {
            break;
        }

        Assert.Equal(0, await schema.RunningAsync());
    }

    [SkippableFact]
    public async Task AggregateAsync_CancelledWhileTheServerWorks_StopsItsQuery()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 100);
        PostgreSqlAttemptSource slow = Mapped(
            schema, "CASE WHEN pg_sleep(30) IS NOT NULL THEN attempt_number END");
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Sample.CountAsync(
            slow.ReadAsync(Sample.Query(AttemptsRelation.Schema), stop.Token)));
        await Sample.UntilAsync(async () => await schema.RunningAsync() == 0);
    }

    [SkippableFact]
    public async Task RunAsync_BackendKilledMidStream_IsASourceErrorWithoutAFile()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, Attempts);
        await using NpgsqlDataSource inOrder = InOrder(schema);

        // The server cannot be done before it is killed: it sleeps before the last row.
        PostgreSqlAttemptSource slow = Mapped(
            schema,
            $"CASE WHEN attempt_id <> '{await LastAttemptAsync(schema)}' OR pg_sleep(60) IS NOT NULL " +
            "THEN attempt_number END",
            inOrder);
        string folder = Path.Combine(Path.GetTempPath(), schema.Name);
        KillingSource source = new(slow, () => schema.ScalarAsync<long>(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity " +
            $"WHERE application_name = '{schema.Name}' AND pid <> pg_backend_pid()"));
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(() =>
            new ReportRunner(source).RunAsync(
                Sample.Request(ReportCatalog.AllAttempts), ReportOutput.Folder(folder)));
        Assert.StartsWith("postgresql: attempts: found '", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : []);
    }

    [SkippableFact]
    public async Task RunAsync_QueryFailsAfterManyRows_IsASourceErrorWithoutAFileOrData()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, Attempts);
        string last = await LastAttemptAsync(schema);
        string folder = Path.Combine(Path.GetTempPath(), schema.Name);
        await using NpgsqlDataSource inOrder = InOrder(schema);
        PostgreSqlAttemptSource failing = Mapped(
            schema, $"CASE WHEN attempt_id = '{last}' THEN CAST('+4420' || attempt_id AS int) END", inOrder);
        List<long> seen = [];
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
        {
            await foreach (RecordBatch batch in failing.ReadAsync(
                Sample.Query(AttemptsRelation.Schema), CancellationToken.None))
            {
                seen.Add(batch.Count);
            }
        });
        Assert.True(seen.Sum() > 10_000);
        Assert.Equal(
            "postgresql: attempts: found 'SQLSTATE 22P02', expected an answer. Look after the server and try again.",
            exception.Message);
        await Assert.ThrowsAsync<ReportSourceException>(() => new ReportRunner(failing).RunAsync(
            Sample.Request(ReportCatalog.AllAttempts), ReportOutput.Folder(folder)));
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder) : []);
    }

    [SkippableFact]
    public async Task ReadAsync_LongerThanTheTimeout_IsASourceError()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 100);
        PostgreSqlAttemptSource slow = new(schema.DataSource, new PostgreSqlSourceOptions
        {
            Mapping = WithAttemptNumber(schema, "CASE WHEN pg_sleep(30) IS NOT NULL THEN attempt_number END"),
            StatementTimeout = TimeSpan.FromMilliseconds(100),
        });
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await Sample.CountAsync(slow.ReadAsync(Sample.Query(AttemptsRelation.Schema), CancellationToken.None)));
        Assert.Equal(
            "postgresql: attempts: found '57014 canceling statement due to statement timeout', expected an answer. " +
            "Look after the server and try again.",
            exception.Message);
    }

    [SkippableFact]
    public async Task RunAsync_ShardGone_IsASourceErrorNeverPartialTotals()
    {
        await using ShardedSchema schema = await ShardedSchema.CreateAsync();
        await Sample.LoadAsync(schema, 1_000);
        await schema.ExecuteAsync(
            "CREATE SERVER IF NOT EXISTS nowhere FOREIGN DATA WRAPPER postgres_fdw " +
            "OPTIONS (host '127.0.0.1', port '1', dbname 'shard1');" +
            "CREATE USER MAPPING IF NOT EXISTS FOR report SERVER nowhere OPTIONS (user 'report');" +
            string.Concat(Enumerable.Range(1, 3).Select(shard =>
                $"DROP FOREIGN TABLE {schema.Name}.attempts_{shard};" +
                $"CREATE FOREIGN TABLE {schema.Name}.attempts_{shard} PARTITION OF {schema.Name}.attempts " +
                $"FOR VALUES WITH (MODULUS 3, REMAINDER {shard - 1}) SERVER nowhere;")));
        foreach (Layouts.ReportDefinition report in new[] { ReportCatalog.AccountActivity, ReportCatalog.UsageDetail })
        {
            using MemoryStream output = new();
            ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(() =>
                new ReportRunner(schema.Source).RunAsync(Sample.Request(report), ReportOutput.Stream(output)));
            Assert.StartsWith(
                "postgresql: attempts: found '08001 could not connect to server \"nowhere\"'",
                exception.Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenSnapshotAsync_NoServer_NeverSaysThePassword()
    {
        await using NpgsqlDataSource nowhere = NpgsqlDataSource.Create(
            "Host=127.0.0.1;Port=1;Username=report;Password=pa55word;Database=report");
        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await new PostgreSqlAttemptSource(nowhere).OpenSnapshotAsync(CancellationToken.None));
        Assert.Equal(
            "postgresql: connection: found 'a broken connection', expected an answer. " +
            "Look after the server and try again.",
            exception.Message);
        Assert.DoesNotContain("pa55word", exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Connections whose queries yield rows while they read an index: nothing waits for a sort.</summary>
    private static NpgsqlDataSource InOrder(SingleSchema schema) => NpgsqlDataSource.Create(
        schema.ConnectionString + ";Options=-c enable_sort=off -c enable_seqscan=off -c enable_bitmapscan=off");

    private static Task<string> LastAttemptAsync(SingleSchema schema) => schema.ScalarAsync<string>(
        $"SELECT attempt_id FROM {schema.Name}.attempts WHERE account_id = '{Sample.Account}' " +
        "ORDER BY started_at DESC, attempt_id DESC LIMIT 1");

    private static PostgreSqlAttemptSource Mapped(
        StoreSchema schema, string attemptNumber, NpgsqlDataSource? dataSource = null) =>
        new(dataSource ?? schema.DataSource, new PostgreSqlSourceOptions
        {
            Mapping = WithAttemptNumber(schema, attemptNumber),
        });

    private static RelationMapping WithAttemptNumber(StoreSchema schema, string expression) => new()
    {
        Schema = schema.Name,
        Columns = new Dictionary<string, string> { ["attempts.attempt_number"] = expression },
    };
}
