using System.IO.Compression;
using MessagingReports.Compression;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The limit of compressing on several cores: threads that share nothing compress pieces of the finished bytes, as
/// large as a report's members, and wait for nobody. What they do not reach, no division of labour can.
/// </summary>
internal sealed class CompressionScaling(ReadOnlyMemory<byte> finished, long rows)
{
    /// <summary>Compresses every piece once for each thread.</summary>
    /// <returns>The rows compressed, by all threads together.</returns>
    public long Run(int threads)
    {
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Compress))];
        foreach (Thread worker in workers)
        {
            worker.Start();
        }

        foreach (Thread worker in workers)
        {
            worker.Join();
        }

        return rows * threads;
    }

    private void Compress()
    {
        using GzipCompressor compressor = new(CompressionLevel.Fastest);
        using CompressedBytes output = new(CompressedSink.MemberBytes);
        for (int start = 0; start < finished.Length; start += CompressedSink.MemberBytes)
        {
            int length = Math.Min(CompressedSink.MemberBytes, finished.Length - start);
            compressor.Compress(finished.Span.Slice(start, length), output);
            output.Clear();
        }
    }
}
