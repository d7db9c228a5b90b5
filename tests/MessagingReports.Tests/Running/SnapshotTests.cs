using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>A run reads one snapshot and closes it, whatever happens.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAll_SourceWithSnapshots_OpensOneAndClosesIt()
    {
        SnapshotSource source = new(new TestStore().Attempt("T1"));

        IReadOnlyList<ReportResult> results = await source.Runner().RunAllAsync(
            [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.AccountActivity)],
            ReportOutput.Folder(_folder.Path));

        Assert.Equal((1, 1), (source.Opened, source.Disposed));
        Assert.Equal("snapshots", results[0].Manifest.Source);
    }

    [Fact]
    public async Task Run_BrokenRow_ClosesTheSnapshot()
    {
        SnapshotSource source = new(new TestStore().Attempt("T1", 0, ("device", null)));

        await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(source));

        Assert.Equal((1, 1), (source.Opened, source.Disposed));
    }

    [Fact]
    public async Task Run_UnknownScope_ClosesTheSnapshot()
    {
        SnapshotSource source = new(new TestStore());

        await Assert.ThrowsAsync<ReportRequestException>(
            () => source.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail, ReportScope.Account("A7"))));

        Assert.Equal((1, 1), (source.Opened, source.Disposed));
    }

    [Fact]
    public async Task Run_DirectoryFails_ClosesTheSnapshot()
    {
        SnapshotSource source = new(new StubSource { ReadDirectory = _ => throw new TimeoutException() });

        await Assert.ThrowsAsync<ReportSourceException>(() => RunAsync(source));

        Assert.Equal((1, 1), (source.Opened, source.Disposed));
    }

    [Fact]
    public async Task Run_SnapshotCannotBeOpened_IsASourceFailure()
    {
        SnapshotSource source = new(new TestStore()) { OnOpen = () => throw new TimeoutException() };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => RunAsync(source));

        Assert.Equal(
            "snapshots: the source failed (TimeoutException), expected rows. Look at the inner exception.",
            found.Message);
    }

    [Fact]
    public async Task Run_SnapshotCannotBeClosed_FailsBeforeAnythingIsVisible()
    {
        SnapshotSource source = new(new TestStore().Attempt("T1")) { OnDispose = () => throw new TimeoutException() };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => RunAsync(source));

        Assert.IsType<TimeoutException>(found.InnerException);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_SnapshotCannotBeClosedAfterABrokenRow_StillNamesTheRow()
    {
        SnapshotSource source = new(new TestStore().Attempt("T1", 0, ("device", null)))
        {
            OnDispose = () => throw new TimeoutException(),
        };

        await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(source));
    }

    [Fact]
    public async Task FindFittingAsync_SourceWithSnapshots_ClosesIt()
    {
        SnapshotSource source = new(new TestStore());

        await source.Runner().FindFittingAsync(ReportScope.Account("A1"), TestRuns.October);

        Assert.Equal((1, 1), (source.Opened, source.Disposed));
    }

    private Task RunAsync(IAttemptSource source) => source.Runner().RunAsync(
        TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(_folder.Path));
}
