namespace MessagingReports.Compression;

/// <summary>Compresses pieces of a file, each into a member (gzip) or frame (zstd) of its own.</summary>
/// <remarks>Used by one thread at a time. What a piece becomes does not depend on the pieces before it.</remarks>
internal interface IMemberCompressor : IDisposable
{
    /// <summary>Appends one whole member that holds <paramref name="text"/>, which may be empty.</summary>
    void Compress(ReadOnlySpan<byte> text, CompressedBytes output);
}
