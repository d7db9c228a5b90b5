using System.IO.Compression;

namespace MessagingReports.Compression;

/// <summary>gzip members without time or name in their headers.</summary>
internal sealed class GzipCompressor(CompressionLevel level) : IMemberCompressor
{
    // The header's byte for the operating system, and its value for unknown: the same bytes on each of them.
    private const int SystemOffset = 9;
    private const byte UnknownSystem = 0xFF;

    /// <summary>A member that holds nothing; for that, <see cref="GZipStream"/> writes nothing at all.</summary>
    private static ReadOnlySpan<byte> Empty =>
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, UnknownSystem, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public void Compress(ReadOnlySpan<byte> text, CompressedBytes output)
    {
        if (text.IsEmpty)
        {
            output.Write(Empty);
            return;
        }

        int start = output.Count;
        using (GZipStream gzip = new(output, level, leaveOpen: true))
        {
            gzip.Write(text);
        }

        output.Span[start + SystemOffset] = UnknownSystem;
    }

    public void Dispose()
    {
        // Each member has a stream of its own: .NET's cannot begin anew.
    }
}
