using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using MessagingReports.Compression;

namespace MessagingReports.Tests.Compression;

public sealed class CompressedSinkTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("", "[]")]
    [InlineData("a\r\n", "[a\r\n]")]
    [InlineData("a\r\nb\r\nc\r\n", "[a\r\nb\r\n][c\r\n]")]
    [InlineData("abcdef\r\ng\r\n", "[abcdef\r\n][g\r\n]")]
    [InlineData("abcdef\r\n", "[abcdef\r\n]")]
    [InlineData("abcde\r\nf\r\n", "[abcde\r\n][f\r\n]")]
    [InlineData("\"a\r\nb\"\r\nc\r\n", "[\"a\r\nb\"\r\n][c\r\n]")]
    [InlineData("a\r\n\"b\r\nc\"\r\n", "[a\r\n][\"b\r\nc\"\r\n]")]
    [InlineData("0123456789abcdef\r\ng\r\n", "[01234567][89abcdef][\r\ng\r\n]")]
    [InlineData("\"\r\n\r\n\r\n\r\n\r\n\"\r\ng\r\n", "[\"\r\n\r\n\r\n\r][\n\r\n\"\r\n][g\r\n]")]
    public async Task Write_Records_AreCutAtTheLastThatEndsWithinAMember(string text, string members) =>
        Assert.Equal(members, await CompressAsync(text, pieceBytes: 3, degree: 2, memberBytes: 8));

    [Property(MaxTest = 60)]
    public void Write_AnyText_DoesNotDependOnPiecesOrDegree(byte[] choices, byte piece)
    {
        string text = string.Concat(choices.Select(choice => "\"\r\nabc,"[choice % 7]));

        string once = CompressAsync(text, int.MaxValue, degree: 1, memberBytes: 10).GetAwaiter().GetResult();

        Assert.Equal(text, once.Replace("[", "").Replace("]", ""));
        foreach (int degree in (int[])[1, 2, 4])
        {
            Assert.Equal(once, CompressAsync(text, piece + 1, degree, memberBytes: 10).GetAwaiter().GetResult());
        }
    }

    [Theory]
    [InlineData(ReportCompressionMethod.Gzip)]
    [InlineData(ReportCompressionMethod.Zstd)]
    public async Task Write_RealMembers_AreTheSameForEveryDegreeAndPiece(ReportCompressionMethod method)
    {
        byte[] text = Encoding.UTF8.GetBytes(Records(60_000));
        foreach (int memberBytes in (int[])[1, 100, 5_000, CompressedSink.MemberBytes])
        {
            byte[] part = memberBytes == 1 ? text[..500] : text;
            byte[] expected = await CompressAsync(method, part, part.Length, 1, memberBytes);
            Assert.Equal(part, Decompressed.Read(method, expected));
            Assert.Equal(expected, await CompressAsync(method, part, 777, 1, memberBytes));
            Assert.Equal(expected, await CompressAsync(method, part, 256 * 1024, 2, memberBytes));
            Assert.Equal(expected, await CompressAsync(method, part, 100_003, 4, memberBytes));
        }
    }

    [Fact]
    public async Task Write_FirstMemberTakesLongest_KeepsTheOrder()
    {
        using ManualResetEventSlim others = new();
        TestSink sink = new();
        await using CompressedSink compressed = new(
            sink,
            () => new TestCompressor(text =>
            {
                if (text == "a\r\n")
                {
                    others.Wait();
                }
                else if (text == "c\r\n")
                {
                    others.Set();
                }
            }),
            degree: 2,
            memberBytes: 4);

        await compressed.WriteAsync("a\r\nb\r\nc\r\nd\r\n"u8.ToArray(), None);
        await compressed.CompleteAsync(None);

        Assert.Equal("[a\r\n][b\r\n][c\r\n][d\r\n]", Encoding.UTF8.GetString(sink.Bytes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Write_ManyMembers_HoldsTwoMoreThanTheDegreeAtMost(int degree)
    {
        ConcurrentBag<int> running = [];
        int now = 0;
        TestSink sink = new();
        await using CompressedSink compressed = new(
            sink,
            () => new TestCompressor(_ =>
            {
                running.Add(Interlocked.Increment(ref now));
                Thread.Yield();
                Interlocked.Decrement(ref now);
            }),
            degree,
            memberBytes: 20);

        await compressed.WriteAsync(Encoding.UTF8.GetBytes(Records(10_000)), None);
        await compressed.CompleteAsync(None);

        Assert.InRange(compressed.MemberCount, 2, degree + 2);
        Assert.InRange(running.Max(), 1, degree);
    }

    [Fact]
    public async Task Stored_BytesAndHash_AreThoseOfTheSinkBehind()
    {
        TestSink sink = new();
        await using CompressedSink compressed = new(sink, () => new TestCompressor(), degree: 1, memberBytes: 4);

        await compressed.WriteAsync("a\r\nb\r\n"u8.ToArray(), None);
        await compressed.CompleteAsync(None);

        Assert.Equal(10, compressed.StoredBytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("[a\r\n][b\r\n]"u8)), compressed.StoredSha256);
    }

    [Fact]
    public async Task Sink_Lifetime_IsPassedOn()
    {
        TestSink sink = new();
        CompressedSink compressed = new(sink, () => new TestCompressor(), degree: 1);

        await compressed.CompleteAsync(None);
        await compressed.FinishAsync([], None);
        compressed.Commit();
        compressed.Rollback();
        await compressed.DisposeAsync();

        Assert.Equal(["complete", "finish", "commit", "rollback", "dispose"], sink.Calls);
        Assert.Equal(
            ("x.csv.gz", "/x.csv.gz", "/x.csv.gz.manifest.json"),
            (compressed.FileName, compressed.FilePath, compressed.ManifestPath));
    }

    [Fact]
    public async Task Write_CompressorFails_FailsAndEndsTheWorkers()
    {
        int made = 0;
        int disposed = 0;
        TestSink sink = new();
        CompressedSink compressed = new(
            sink,
            () =>
            {
                Interlocked.Increment(ref made);
                return new TestCompressor(
                    text => _ = text.StartsWith('b') ? throw new InvalidOperationException(text) : 0,
                    () => Interlocked.Increment(ref disposed));
            },
            degree: 2,
            memberBytes: 4);

        InvalidOperationException found = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await compressed.WriteAsync("a\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\n"u8.ToArray(), None);
            await compressed.CompleteAsync(None);
        });
        await compressed.DisposeAsync();

        Assert.Equal("b\r\n", found.Message);
        Assert.Equal("[a\r\n]", Encoding.UTF8.GetString(sink.Bytes));
        Assert.Equal(made, disposed);
        Assert.Equal(["dispose"], sink.Calls);
    }

    [Fact]
    public async Task Write_CompressorCannotBeMade_Fails()
    {
        await using CompressedSink compressed = new(
            new TestSink(), () => throw new DllNotFoundException("zlib"), degree: 2);

        await compressed.WriteAsync("a\r\n"u8.ToArray(), None);

        Assert.Equal(
            "zlib",
            (await Assert.ThrowsAsync<DllNotFoundException>(async () => await compressed.CompleteAsync(None))).Message);
    }

    [Fact]
    public async Task Write_SinkFails_FailsAndEndsTheWorkers()
    {
        int made = 0;
        int disposed = 0;
        TestSink sink = new() { BeforeWrite = writes => _ = writes == 1 ? throw new IOException("full") : 0 };
        CompressedSink compressed = new(
            sink,
            () =>
            {
                Interlocked.Increment(ref made);
                return new TestCompressor(disposed: () => Interlocked.Increment(ref disposed));
            },
            degree: 4,
            memberBytes: 20);

        await Assert.ThrowsAsync<IOException>(
            async () => await compressed.WriteAsync(Encoding.UTF8.GetBytes(Records(10_000)), None));
        await compressed.DisposeAsync();

        Assert.NotEqual(0, made);
        Assert.Equal(made, disposed);
    }

    [Fact]
    public async Task Write_Cancelled_EndsAndLeavesTheRestUndone()
    {
        using CancellationTokenSource stop = new();
        TestSink sink = new() { BeforeWrite = _ => stop.Cancel() };
        CompressedSink compressed = new(sink, () => new TestCompressor(), degree: 2, memberBytes: 20);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await compressed.WriteAsync(Encoding.UTF8.GetBytes(Records(10_000)), stop.Token));
        await compressed.DisposeAsync();

        Assert.Equal(1, sink.Writes);
        Assert.Equal(["dispose"], sink.Calls);
    }

    private static string Records(int bytes)
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < bytes; i++)
        {
            string cell = i % 9 == 0 ? "\"x\r\n\"\"y\"" : "z";
            text.Append(FormattableString.Invariant($"{i},{cell},{i * 7919 % 10007}\r\n"));
        }

        return text.ToString();
    }

    private static async Task<string> CompressAsync(string text, int pieceBytes, int degree, int memberBytes)
    {
        TestSink sink = new();
        await using CompressedSink compressed = new(sink, () => new TestCompressor(), degree, memberBytes);
        await WriteAsync(compressed, Encoding.UTF8.GetBytes(text), pieceBytes);
        return Encoding.UTF8.GetString(sink.Bytes);
    }

    private static async Task<byte[]> CompressAsync(
        ReportCompressionMethod method, byte[] text, int pieceBytes, int degree, int memberBytes)
    {
        TestSink sink = new();
        await using CompressedSink compressed = new(
            sink, new ReportCompression { Method = method }.CreateCompressor, degree, memberBytes);
        await WriteAsync(compressed, text, pieceBytes);
        return sink.Bytes;
    }

    private static async Task WriteAsync(CompressedSink compressed, byte[] text, int pieceBytes)
    {
        for (int start = 0; start < text.Length; start += pieceBytes)
        {
            pieceBytes = Math.Min(pieceBytes, text.Length - start);
            await compressed.WriteAsync(text.AsMemory(start, pieceBytes), None);
        }

        await compressed.CompleteAsync(None);
    }
}
