using MessagingReports.Outputs;
using MessagingReports.Running;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Running;

public sealed class RunSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task DisposeAsync_FilesTakenAwayAfterCommit_LeavesTheFolder()
    {
        string folder = _folder.File("new");
        RunSet runs = new(Context(), ReportOutput.Folder(folder));
        await runs.RunAsync([TestRuns.Request(ReportCatalog.UsageDetail)], CancellationToken.None);
        ReportResult result = Assert.Single(runs.Commit());
        File.Delete(result.FilePath!);
        File.Delete(result.ManifestPath!);

        await runs.DisposeAsync();

        Assert.True(Directory.Exists(folder));
    }

    [Fact]
    public async Task DisposeAsync_NotCommitted_LeavesNothing()
    {
        RunSet runs = new(Context(), ReportOutput.Folder(_folder.File("new/deeper")));
        await runs.RunAsync(
            [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.ListAudit)],
            CancellationToken.None);

        await runs.DisposeAsync();

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task DisposeAsync_OutputInTheMiddleOfAWrite_IsWaitedForThenClosed()
    {
        HeldSink sink = new() { IsStubborn = true };
        TestStore store = new TestStore { BatchSize = 1 }.Attempt("T1").Attempt("T2", 1, ("device", null));
        RunSet runs = new(Context(store), new HeldOutput(sink));
        await Assert.ThrowsAsync<ReportDataException>(
            () => runs.RunAsync([TestRuns.Request(ReportCatalog.UsageDetail)], CancellationToken.None));
        await sink.IsCalled;

        Task disposal = runs.DisposeAsync().AsTask();
        bool isWaiting = !disposal.IsCompleted && !sink.IsDisposed;
        sink.Go();
        await disposal;

        Assert.True(isWaiting);
        Assert.True(sink.IsDisposed);
    }

    private static RunContext Context(TestStore? store = null) => new()
    {
        Source = store ?? new TestStore().Attempt("T1"),
        Directory = TestStore.DefaultDirectory,
        Defaults = new ReportRunnerOptions(),
        GeneratedAt = TestRuns.Now,
        Progress = new ProgressMeter(progress: null, TimeProvider.System),
    };

    private sealed class HeldOutput(HeldSink sink) : ReportOutput
    {
        internal override OutputSink Open(string defaultName) => sink;
    }
}
