using System.Security.Cryptography;
using System.Text;
using MessagingReports.Csv;
using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

/// <summary>Blocks on their way to an output that is slow, fails, or is given up.</summary>
public sealed class BlockWriterTests
{
    [Fact]
    public async Task FlushAsync_OutputThatTakesNothing_MakesThreeBlocksThenWaits()
    {
        HeldSink sink = new();
        await using BlockWriter writer = Writer(sink);
        List<long> rooms = [Room(writer)];
        foreach (string text in (string[])["title\r\n", "a\r\n"])
        {
            await FlushAsync(writer, text);
            rooms.Add(Room(writer));
        }

        Task third = FlushAsync(writer, "b\r\n");
        bool isWaiting = !third.IsCompleted;
        sink.Go();
        await third;
        rooms.Add(Room(writer));

        Assert.True(isWaiting);
        Assert.Equal([4 * 1024, 32 * 1024, 256 * 1024, 256 * 1024], rooms);
    }

    [Fact]
    public async Task CompleteAsync_SeveralBlocks_ReachTheOutputInOrderWithTheirHash()
    {
        HeldSink sink = new();
        sink.Go();
        await using BlockWriter writer = Writer(sink);
        string[] texts = [.. Enumerable.Range(1, 10).Select(length => new string('x', length))];
        foreach (string text in texts[..^1])
        {
            await FlushAsync(writer, text);
        }

        Append(writer, texts[^1]);
        byte[] hash = await writer.CompleteAsync(CancellationToken.None);

        Assert.Equal(texts, sink.Writes.Select(Encoding.UTF8.GetString));
        Assert.True(sink.IsCompleted);
        Assert.Equal(55, writer.Bytes);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(new string('x', 55))), hash);
    }

    [Fact]
    public async Task FlushAsync_EmptyBlock_WritesNothing()
    {
        HeldSink sink = new();
        sink.Go();
        await using BlockWriter writer = Writer(sink);

        await FlushAsync(writer, "");
        await writer.CompleteAsync(CancellationToken.None);

        Assert.Empty(sink.Writes);
    }

    [Fact]
    public async Task FlushAsync_OutputFailsWhileItWaits_FailsForTheSameReason()
    {
        HeldSink sink = new();
        await using BlockWriter writer = Writer(sink);
        await FlushAsync(writer, "a");
        await FlushAsync(writer, "b");
        Task third = FlushAsync(writer, "c");
        IOException failure = new();

        sink.Fail(failure);

        Assert.Same(failure, await Assert.ThrowsAsync<IOException>(() => third));
        Assert.Same(
            failure,
            await Assert.ThrowsAsync<IOException>(() => writer.CompleteAsync(CancellationToken.None).AsTask()));
    }

    [Fact]
    public async Task CompleteAsync_OutputFailsAtTheLastBlock_Fails()
    {
        HeldSink sink = new();
        IOException failure = new();
        sink.Fail(failure);
        await using BlockWriter writer = Writer(sink);
        Append(writer, "a");

        Assert.Same(
            failure,
            await Assert.ThrowsAsync<IOException>(() => writer.CompleteAsync(CancellationToken.None).AsTask()));
    }

    [Fact]
    public async Task DisposeAsync_OutputInTheMiddleOfAWrite_CancelsIt()
    {
        HeldSink sink = new();
        BlockWriter writer = Writer(sink);
        await FlushAsync(writer, "a");
        await sink.IsCalled;

        await writer.DisposeAsync();

        Assert.True(sink.Token.IsCancellationRequested);
        Assert.Empty(sink.Writes);
    }

    [Fact]
    public async Task DisposeAsync_OutputThatIgnoresCancellation_IsWaitedForAndGetsNoMore()
    {
        HeldSink sink = new() { IsStubborn = true };
        BlockWriter writer = Writer(sink);
        await FlushAsync(writer, "a");
        await FlushAsync(writer, "b");
        await sink.IsCalled;

        Task disposal = writer.DisposeAsync().AsTask();
        bool isWaiting = !disposal.IsCompleted;
        sink.Go();
        await disposal;

        Assert.True(isWaiting);
        Assert.Equal(["a"], sink.Writes.Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public async Task DisposeAsync_Done_LetsGoOfTheCallersToken()
    {
        HeldSink sink = new();
        using CancellationTokenSource caller = new();
        sink.Go();
        BlockWriter writer = Writer(sink, token: caller.Token);
        Append(writer, "a");
        await writer.CompleteAsync(CancellationToken.None);

        await writer.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => sink.Token.WaitHandle);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task FlushAsync_CharacterTheCharsetHasNotInAStrictRun_NamesTheRow(bool isHeader, int row)
    {
        HeldSink sink = new();
        sink.Go();
        await using BlockWriter writer = Writer(sink, isStrict: true);
        Append(writer, "Ж\r\n");

        await writer.FlushAsync(isHeader, CancellationToken.None);

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => writer.CompleteAsync(CancellationToken.None).AsTask());
        Assert.StartsWith($"usage-detail, row {row}, column ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_CharacterInALaterBlock_CountsTheRowsBeforeIt()
    {
        HeldSink sink = new();
        sink.Go();
        await using BlockWriter writer = Writer(sink, isStrict: true);
        await FlushAsync(writer, "a\r\n");
        Append(writer, "b\r\nc\r\n");
        writer.Rows += 2;
        await writer.FlushAsync(isHeader: false, CancellationToken.None);
        Append(writer, "Ж\r\n");

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(
            () => writer.CompleteAsync(CancellationToken.None).AsTask());

        Assert.StartsWith("usage-detail, row 3, column ", found.Message, StringComparison.Ordinal);
    }

    private static BlockWriter Writer(HeldSink sink, bool isStrict = false, CancellationToken token = default)
    {
        CsvFormat format = new() { Charset = isStrict ? CsvCharset.Iso88591 : CsvCharset.Utf8 };
        return new BlockWriter(sink, new BlockEncoder(ReportCatalog.UsageDetail, format, isStrict), token);
    }

    private static Task FlushAsync(BlockWriter writer, string text)
    {
        Append(writer, text);
        return writer.FlushAsync(isHeader: false, CancellationToken.None).AsTask();
    }

    private static unsafe void Append(BlockWriter writer, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        utf8.CopyTo(new Span<byte>(writer.Position, utf8.Length));
        writer.Position += utf8.Length;
    }

    private static unsafe long Room(BlockWriter writer) => writer.End - writer.Position;
}
