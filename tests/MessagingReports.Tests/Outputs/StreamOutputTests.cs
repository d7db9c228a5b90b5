using System.IO.Pipelines;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Outputs;

/// <summary>Streams and pipes: nothing before the source has answered, left open, failures typed.</summary>
public sealed class StreamOutputTests
{
    private static readonly ReportRequest Request = TestRuns.Request(ReportCatalog.UsageDetail);

    [Fact]
    public async Task Stream_Run_IsFlushedAndLeftOpen()
    {
        using CountingStream stream = new();

        ReportResult result = await Store(1).Runner().RunAsync(Request, ReportOutput.Stream(stream));

        Assert.True(stream.CanWrite);
        Assert.Equal(1, stream.Flushes);
        Assert.Null(result.FilePath);
        Assert.Null(result.ManifestPath);
        Assert.Empty(result.Manifest.Files);
        Assert.Equal(stream.Length, result.Manifest.Bytes);
    }

    [Theory]
    [InlineData("A7", null)]
    [InlineData("A1", "C9")]
    public async Task Stream_BadScope_IsNotWrittenTo(string account, string? campaign)
    {
        using CountingStream stream = new();
        ReportScope scope = campaign is null ? ReportScope.Account(account) : ReportScope.Campaign(account, campaign);

        await Assert.ThrowsAsync<ReportRequestException>(() => Store(1).Runner().RunAsync(
            TestRuns.Request(ReportCatalog.AllAttempts, scope), ReportOutput.Stream(stream)));

        Assert.Equal(0, stream.Writes);
    }

    [Fact]
    public async Task Stream_BadFormat_IsNotWrittenToAndTheSourceNotAsked()
    {
        using CountingStream stream = new();
        Running.StubSource source = new() { ReadDirectory = _ => throw new TimeoutException() };

        await Assert.ThrowsAsync<ReportRequestException>(() => source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail, csv: new CsvFormat { Delimiter = ':' }),
            ReportOutput.Stream(stream)));

        Assert.Equal(0, stream.Writes);
    }

    [Fact]
    public async Task Stream_SourceFailsBeforeItAnswers_IsNotWrittenTo()
    {
        using CountingStream stream = new();
        Running.StubSource source = new() { Read = (_, _) => throw new TimeoutException() };

        await Assert.ThrowsAsync<ReportSourceException>(
            () => source.Runner().RunAsync(Request, ReportOutput.Stream(stream)));

        Assert.Equal(0, stream.Writes);
    }

    [Theory]
    [InlineData("usage-detail")]
    [InlineData("account-activity")]
    public async Task Stream_BrokenFirstRow_IsNotWrittenTo(string id)
    {
        using CountingStream stream = new();

        await Assert.ThrowsAsync<ReportDataException>(() => new TestStore().Attempt("T1", 0, ("result", 99)).Runner()
            .RunAsync(TestRuns.Request(ReportCatalog.Get(id)), ReportOutput.Stream(stream)));

        Assert.Equal(0, stream.Writes);
    }

    [Fact]
    public async Task Stream_BrokenSecondRelation_IsNotWrittenTo()
    {
        using CountingStream stream = new();

        await Assert.ThrowsAsync<ReportDataException>(() => Store(1).Filter("F1", 0, ("reason", 99)).Runner().RunAsync(
            TestRuns.Request(ReportCatalog.AllContacts), ReportOutput.Stream(stream)));

        Assert.Equal(0, stream.Writes);
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(NotSupportedException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task Stream_ThatFails_IsAnOutputFailure(Type type)
    {
        Exception failure = type == typeof(ObjectDisposedException)
            ? new ObjectDisposedException("stream")
            : (Exception)Activator.CreateInstance(type)!;
        using FailingStream stream = new(failure);

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => Store(20_000).Runner().RunAsync(Request, ReportOutput.Stream(stream)));

        Assert.Equal(
            $"stream: writing failed ({type.Name}), expected a stream that takes the report. Look at the inner " +
            $"exception.",
            found.Message);
        Assert.Same(failure, found.InnerException);
    }

    [Fact]
    public async Task Stream_ThatCannotFlush_IsAnOutputFailure()
    {
        using CountingStream stream = new() { FlushFailure = new IOException() };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => Store(1).Runner().RunAsync(Request, ReportOutput.Stream(stream)));

        Assert.Equal("stream", found.SourceName);
    }

    [Fact]
    public void Output_OfNull_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ReportOutput.Stream(null!));
        Assert.Throws<ArgumentNullException>(() => ReportOutput.Pipe(null!));
        Assert.Throws<ArgumentNullException>(() => ReportOutput.File(null!));
        Assert.Throws<ArgumentNullException>(() => ReportOutput.Folder(null!));
    }

    [Fact]
    public async Task Pipe_ReadToTheEnd_HasTheBytesOfTheStream()
    {
        Pipe pipe = new();
        Task<byte[]> reading = ReadAsync(pipe.Reader);

        ReportResult result = await Store(20_000).Runner().RunAsync(Request, ReportOutput.Pipe(pipe.Writer));
        await pipe.Writer.CompleteAsync();
        byte[] bytes = await reading;

        Assert.Equal((await Store(20_000).RunAsync(Request)).Bytes, bytes);
        Assert.Equal(bytes.Length, result.Manifest.Bytes);
    }

    [Fact]
    public async Task Pipe_ReaderStopsEarly_IsAnOutputFailure()
    {
        Pipe pipe = new();
        Task<ReportResult> run = Store(20_000).Runner().RunAsync(Request, ReportOutput.Pipe(pipe.Writer));
        ReadResult first = await pipe.Reader.ReadAsync();
        pipe.Reader.AdvanceTo(first.Buffer.End);
        await pipe.Reader.CompleteAsync();

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => run);

        Assert.Equal(
            "pipe: the reader completed before the end of the report, expected one that reads all. Read to the end.",
            found.Message);
        Assert.Equal("pipe", found.SourceName);
    }

    [Fact]
    public async Task Pipe_PendingFlushIsCancelled_CancelsTheRun()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        Task<ReportResult> run = Store(1).Runner().RunAsync(Request, ReportOutput.Pipe(pipe.Writer));
        await pipe.Reader.ReadAsync(); // the header is there: its flush waits for the reader
        pipe.Writer.CancelPendingFlush();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
    }

    [Fact]
    public async Task Pipe_RunIsCancelledWhileTheReaderRests_CancelsTheRun()
    {
        using CancellationTokenSource stop = new();
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        Task<ReportResult> run = Store(1).Runner().RunAsync(
            Request, ReportOutput.Pipe(pipe.Writer), cancellationToken: stop.Token);
        await pipe.Reader.ReadAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
    }

    [Fact]
    public async Task Pipe_ThatFails_IsAnOutputFailure()
    {
        using FailingStream stream = new(new IOException());

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => Store(1).Runner().RunAsync(Request, ReportOutput.Pipe(PipeWriter.Create(stream))));

        Assert.Equal(
            "pipe: writing failed (IOException), expected a pipe that takes the report. Look at the inner exception.",
            found.Message);
    }

    private static TestStore Store(int rows)
    {
        TestStore store = new();
        for (int i = 0; i < rows; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i);
        }

        return store;
    }

    private static async Task<byte[]> ReadAsync(PipeReader reader)
    {
        using MemoryStream bytes = new();
        await reader.CopyToAsync(bytes);
        await reader.CompleteAsync();
        return bytes.ToArray();
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public int Flushes { get; private set; }

        public IOException? FlushFailure { get; init; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flushes++;
            return FlushFailure is null ? Task.CompletedTask : throw FlushFailure;
        }
    }

    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default) =>
            throw failure;

        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;

        public override Task FlushAsync(CancellationToken cancellationToken) => throw failure;
    }
}
