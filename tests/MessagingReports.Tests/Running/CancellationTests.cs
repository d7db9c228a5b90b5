using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>A cancelled run ends as a cancelled task and leaves nothing behind.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

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
    public async Task Run_SourceThatIgnoresCancellation_IsCancelledAtItsNextBatch() => await CancelledAsync(
        new StubSource { Read = (query, _) => CancelAfter(1, query, CancellationToken.None) });

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
        TestStore store = new TestStore { BatchSize = 1 }.Attempt("T1").Attempt("T2").Attempt("T3").Attempt("T4")
            .Attempt("T5");
        foreach (RecordBatch batch in store.Batches(query.Relation, query.Columns))
        {
            if (count-- == 0)
            {
                await _stop.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
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
