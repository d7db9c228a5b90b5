using MessagingReports.Compression;
using MessagingReports.Outputs;

namespace MessagingReports.Tests.Compression;

/// <summary>Compression allocates by the member, and little.</summary>
[Collection("alone")]
[Trait("Category", "Slow")]
public sealed class CompressedSinkAllocationTests
{
    private const int BlockBytes = 256 * 1024;
    private const int Pieces = 800;
    private const int BytesAMember = 1_500;

    [Theory]
    [InlineData(ReportCompressionMethod.Gzip)]
    [InlineData(ReportCompressionMethod.Zstd)]
    public async Task Write_ManyMembers_AllocatesHundredsOfBytesForEach(ReportCompressionMethod method)
    {
        byte[] piece = new byte[BlockBytes];
        new Random(3).NextBytes(piece.AsSpan(0, BlockBytes / 8));
        await using CompressedSink sink = new(
            new DiscardingSink(), new ReportCompression { Method = method }.CreateCompressor, degree: 2);
        await WriteAsync(sink, piece, Pieces / 4);

        int membersBefore = sink.MemberCount;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await WriteAsync(sink, piece, Pieces);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        // A member that was not needed before brings its buffers.
        long buffers = (sink.MemberCount - membersBefore) * 2L * 1024 * 1024;
        long members = (long)Pieces * BlockBytes / CompressedSink.MemberBytes;
        Assert.InRange(allocated, 0, buffers + (members * BytesAMember));
    }

    private static async Task WriteAsync(CompressedSink sink, byte[] piece, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await sink.WriteAsync(piece, CancellationToken.None);
        }
    }

    private sealed class DiscardingSink : OutputSink
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
