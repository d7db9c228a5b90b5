using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>A cancelled run ends as a cancelled task and leaves nothing behind.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private int _batches;

    public void Dispose()
    {
        _folder.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Run_CancelledBeforehand_DoesNotTouchTheSource()
    {
        await _stop.CancelAsync();
        TestStore store = new();

        await CancelledAsync(store);

        Assert.Empty(store.Reads);
    }

    [Fact]
    public async Task Run_CancelledWhileTheDirectoryIsRead_IsCancelled() => await CancelledAsync(new StubSource
    {
        ReadDirectory = token =>
        {
            _stop.Cancel();
            token.ThrowIfCancellationRequested();
            return TestStore.DefaultDirectory;
        },
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Run_CancelledAfterSomeBatches_IsCancelled(int batches) =>
        await CancelledAsync(new StubSource { Read = (query, token) => CancelAfter(batches, query, token) });

    [Fact]
    public async Task Run_SourceThatIgnoresCancellation_IsAskedForNoMore()
    {
        await CancelledAsync(new StubSource { Read = (query, _) => CancelAtTheSecond(query) });

        Assert.Equal(2, _batches);
    }

    [Fact]
    public async Task Run_SourceOfEmptyBatchesThatIgnoresCancellation_IsAskedForNoMore()
    {
        await CancelledAsync(new StubSource
        {
            Read = (query, _) => CancelAtTheSecond(query)
                .Select(_ => new RecordBatchBuilder(query.Relation, query.Columns).Build()),
        });

        Assert.Equal(2, _batches);
    }

    [Fact]
    public async Task Run_CancelledDuringASummary_IsCancelled()
    {
        StubSource source = new() { Read = (query, token) => CancelAfter(1, query, token) };
        Task run = source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.AccountActivity), ReportOutput.Folder(_folder.Path),
            cancellationToken: _stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_CancelledWhileTheOutputBlocks_IsCancelled()
    {
        TestStore store = new();
        for (int i = 0; i < 20_000; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i);
        }

        await using BlockedStream stream = new();
        Task run = store.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(stream), cancellationToken: _stop.Token);
        await stream.IsBlocked;
        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
    }

    private async Task CancelledAsync(IAttemptSource source)
    {
        string folder = _folder.File("new");
        Task run = source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(folder), cancellationToken: _stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
        Assert.False(Directory.Exists(folder));
    }

    private async IAsyncEnumerable<RecordBatch> CancelAfter(
        int count, SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (RecordBatch batch in Batches(query))
        {
            if (count-- == 0)
            {
                await _stop.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    // Without a token: that of the reader does not reach it either.
    private async IAsyncEnumerable<RecordBatch> CancelAtTheSecond(SourceQuery query)
    {
        foreach (RecordBatch batch in Batches(query))
        {
            if (++_batches == 2)
            {
                await _stop.CancelAsync();
            }

            yield return batch;
        }
    }

    private static IEnumerable<RecordBatch> Batches(SourceQuery query)
    {
        TestStore store = new() { BatchSize = 1 };
        for (int i = 1; i <= 5; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i}"));
        }

        return store.Batches(query.Relation, query.Columns);
    }

    /// <summary>Takes the first write and then nothing, until the write is cancelled.</summary>
    private sealed class BlockedStream : MemoryStream
    {
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsBlocked => _blocked.Task;

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _blocked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
