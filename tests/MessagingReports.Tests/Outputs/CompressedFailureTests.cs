using System.Diagnostics;
using System.Runtime.CompilerServices;
using MessagingReports.Relations;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Outputs;

/// <summary>Compressed reports that fail: typed, and nothing is left behind.</summary>
public sealed class CompressedFailureTests : IDisposable
{
    private static readonly ReportRequest Request =
        CompressedOutputTests.Request(ReportCompressionMethod.Gzip, degree: 2);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _folder.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Run_CancelledBetweenBatches_LeavesNoFile()
    {
        Running.StubSource source = new() { Read = (query, token) => CancelAfter(3, query, token) };

        Task run = source.Runner().RunAsync(
            Request, ReportOutput.Folder(_folder.Path), cancellationToken: _stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_CancelledWhileTheStreamRests_IsCancelled()
    {
        await using RestingStream stream = new();
        Task run = CompressedOutputTests.Store(20_000).Runner().RunAsync(
            Request, ReportOutput.Stream(stream), cancellationToken: _stop.Token);
        await stream.IsResting;
        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
    }

    [Fact]
    public async Task Run_StreamFails_IsAnOutputFailure()
    {
        await using RestingStream stream = new() { Failure = new IOException("gone") };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => CompressedOutputTests.Store(20_000).Runner().RunAsync(Request, ReportOutput.Stream(stream)));

        Assert.Same(stream.Failure, found.InnerException);
    }

    [Fact]
    public async Task Run_BrokenRow_LeavesNoFile()
    {
        TestStore store = CompressedOutputTests.Store(20_000).Attempt("T99999", 20_000, ("device", null));

        await Assert.ThrowsAsync<ReportDataException>(
            () => store.Runner().RunAsync(Request, ReportOutput.Folder(_folder.Path)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_FileExists_IsNotReplaced()
    {
        const string name = "usage-detail_A1_2024-10-01_2024-10-31.csv.gz";
        await File.WriteAllTextAsync(_folder.File(name), "old");

        await Assert.ThrowsAsync<ReportRequestException>(
            () => CompressedOutputTests.Store(1).Runner().RunAsync(Request, ReportOutput.Folder(_folder.Path)));

        Assert.Equal("old", await File.ReadAllTextAsync(_folder.File(name)));
    }

    [SkippableFact]
    public async Task Run_OnAFullDisk_LeavesNothingBehind()
    {
        string disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        Skip.IfNot(Try("mount", $"-t tmpfs -o size=16k tmpfs {disk}"), "A small disk cannot be mounted here.");
        try
        {
            ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
                () => CompressedOutputTests.Store(20_000).Runner().RunAsync(Request, ReportOutput.Folder(disk)));

            Assert.IsAssignableFrom<IOException>(found.InnerException);
            Assert.Empty(Directory.GetFileSystemEntries(disk));
        }
        finally
        {
            Assert.True(Try("umount", disk));
        }
    }

    private static bool Try(string command, string arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<RecordBatch> CancelAfter(
        int count, SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (RecordBatch batch in CompressedOutputTests.Store(20_000).Batches(query.Relation, query.Columns))
        {
            if (count-- == 0)
            {
                await _stop.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    /// <summary>Fails at the first write, or takes none until the write is cancelled.</summary>
    private sealed class RestingStream : MemoryStream
    {
        private readonly TaskCompletionSource _resting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IOException? Failure { get; init; }

        public Task IsResting => _resting.Task;

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Failure is not null)
            {
                throw Failure;
            }

            _resting.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
