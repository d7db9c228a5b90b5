using System.IO.Compression;
using MessagingReports.Compression;
using MessagingReports.Outputs;

namespace MessagingReports;

/// <summary>Whether and how the bytes of a report are compressed on their way to the output.</summary>
/// <remarks>
/// Shape: the output is a chain of gzip members or zstd frames, which readers take for one file. Each holds about half
/// a megabyte of whole records, as long as a record is not longer itself. Where they end depends on the report's bytes
/// alone, so the same bytes, method and level give the same compressed bytes, however many processors take part. They
/// may change with the version of .NET (gzip) or of this library (zstd); the manifest's <c>contentSha256</c> does not.
/// </remarks>
public sealed class ReportCompression
{
    private const int MaxDegree = 256;

    /// <summary>No compression.</summary>
    public static ReportCompression None { get; } = new();

    /// <summary>gzip, fastest level, on every processor.</summary>
    public static ReportCompression Gzip { get; } = new() { Method = ReportCompressionMethod.Gzip };

    /// <summary>Zstandard, fastest level, on every processor.</summary>
    public static ReportCompression Zstd { get; } = new() { Method = ReportCompressionMethod.Zstd };

    /// <summary>The method.</summary>
    /// <value><see cref="ReportCompressionMethod.None"/>.</value>
    public ReportCompressionMethod Method { get; init; }

    /// <summary>What matters more, time or size. Without compression it has no effect.</summary>
    /// <value>
    /// <see cref="CompressionLevel.Fastest"/>. <see cref="CompressionLevel.NoCompression"/> is not a level here.
    /// </value>
    public CompressionLevel Level { get; init; } = CompressionLevel.Fastest;

    /// <summary>
    /// How many pieces are compressed at once, from 1 to 256. Never changes a byte; each takes about a megabyte.
    /// </summary>
    /// <value>null: the number of processors.</value>
    public int? DegreeOfParallelism { get; init; }

    /// <summary>What follows <c>.csv</c> in a default file name.</summary>
    internal string FileSuffix => Method switch
    {
        ReportCompressionMethod.Gzip => ".gz",
        ReportCompressionMethod.Zstd => ".zst",
        _ => "",
    };

    /// <summary>Checks the options.</summary>
    /// <exception cref="ReportRequestException">
    /// An enumeration value is undefined or not a level, or the degree is out of range.
    /// <see cref="ReportRequestException.Parameter"/> is <c>compress</c>, the tool's option.
    /// </exception>
    public void Validate()
    {
        if (Method is not (
            ReportCompressionMethod.None or ReportCompressionMethod.Gzip or ReportCompressionMethod.Zstd))
        {
            throw Compression.Throw.UnknownMethod(Method);
        }

        if (Level is not (CompressionLevel.Fastest or CompressionLevel.Optimal or CompressionLevel.SmallestSize))
        {
            throw Compression.Throw.UnknownLevel(Level);
        }

        if (DegreeOfParallelism is < 1 or > MaxDegree)
        {
            throw Compression.Throw.DegreeOutOfRange(DegreeOfParallelism.Value, MaxDegree);
        }
    }

    /// <summary>Puts the compression in front of <paramref name="sink"/>, which it then owns.</summary>
    internal OutputSink InFrontOf(OutputSink sink) => Method == ReportCompressionMethod.None
        ? sink
        : new CompressedSink(
            sink,
            CreateCompressor,
            DegreeOfParallelism ?? Math.Min(Environment.ProcessorCount, MaxDegree));

    /// <summary>A compressor for one worker.</summary>
    internal IMemberCompressor CreateCompressor() => Method == ReportCompressionMethod.Gzip
        ? new GzipCompressor(Level)
        : new ZstdCompressor(Level);
}
