using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Tests;

public sealed class SnapshotTests
{
    [SkippableFact]
    public async Task ReadAsync_RowsRemovedAfterTheSnapshotOpened_AreStillRead()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 1_000);
        await using IAttemptSnapshot snapshot = await schema.Source.OpenSnapshotAsync(CancellationToken.None);
        SourceQuery query = Sample.Query(AttemptsRelation.Schema);
        long before = await Sample.CountAsync(snapshot.ReadAsync(query, CancellationToken.None));
        await schema.ExecuteAsync($"DELETE FROM {schema.Name}.attempts");
        Assert.True(before > 0);
        Assert.Equal(before, await Sample.CountAsync(snapshot.ReadAsync(query, CancellationToken.None)));
    }

    [SkippableFact]
    public async Task ReadAsync_TwoReadsAtOnce_ShareTheSnapshot()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 1_000);
        SourceQuery query = Sample.Query(AttemptsRelation.Schema);
        await using IAttemptSnapshot snapshot = await schema.Source.OpenSnapshotAsync(CancellationToken.None);
        await using IAsyncEnumerator<RecordBatch> first =
            snapshot.ReadAsync(query, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await first.MoveNextAsync());
        await schema.ExecuteAsync($"DELETE FROM {schema.Name}.attempts");
        Assert.True(await Sample.CountAsync(snapshot.ReadAsync(query, CancellationToken.None)) > 0);
    }

    [SkippableFact]
    public async Task DisposeAsync_Snapshot_EndsItsTransactions()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 100);
        await using (IAttemptSnapshot snapshot = await schema.Source.OpenSnapshotAsync(CancellationToken.None))
        {
            await snapshot.ReadDirectoryAsync(CancellationToken.None);
            Assert.Equal(1, await schema.RunningAsync());
        }

        Assert.Equal(0, await schema.RunningAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_AfterAFailedRead_SaysThatTheSnapshotIsLost()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 10_000);
        SourceQuery query = Sample.Query(AttemptsRelation.Schema);
        await using IAttemptSnapshot snapshot = await schema.Source.OpenSnapshotAsync(CancellationToken.None);
        await foreach (RecordBatch batch in snapshot.ReadAsync(query, CancellationToken.None))
        {
            break;
        }

        ReportSourceException exception = await Assert.ThrowsAsync<ReportSourceException>(async () =>
            await Sample.CountAsync(snapshot.ReadAsync(query, CancellationToken.None)));
        Assert.Equal(
            "postgresql: found a snapshot whose transaction has failed, expected one that lives. Start the run again.",
            exception.Message);
    }
}
