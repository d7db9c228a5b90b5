using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace MessagingReports.Tests.Compression;

/// <summary>Reads compressed bytes to their end.</summary>
internal static class Decompressed
{
    public static byte[] Read(ReportCompressionMethod method, byte[] bytes)
    {
        using MemoryStream source = new(bytes);
        using Stream stream = method == ReportCompressionMethod.Gzip
            ? new GZipStream(source, CompressionMode.Decompress)
            : new DecompressionStream(source);
        using MemoryStream text = new();
        stream.CopyTo(text);
        return text.ToArray();
    }

    public static string Text(ReportCompressionMethod method, byte[] bytes) =>
        Encoding.UTF8.GetString(Read(method, bytes));
}
