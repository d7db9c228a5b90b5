using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace MessagingReports.Compression;

/// <summary>zstd frames that name the size of their content and end in a checksum of it.</summary>
internal sealed class ZstdCompressor : IMemberCompressor
{
    private readonly Compressor _zstd;

    public ZstdCompressor(CompressionLevel level)
    {
        _zstd = new Compressor(level switch
        {
            CompressionLevel.Fastest => 1,
            CompressionLevel.Optimal => Compressor.DefaultCompressionLevel,
            _ => Compressor.MaxCompressionLevel,
        });
        _zstd.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
    }

    public void Compress(ReadOnlySpan<byte> text, CompressedBytes output)
    {
        // The room is always the bound, since zstd may choose otherwise where it is scarce.
        Span<byte> room = output.Reserve(Compressor.GetCompressBound(text.Length));
        output.Advance(_zstd.Wrap(text, room));
    }

    public void Dispose() => _zstd.Dispose();
}
