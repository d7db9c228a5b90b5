namespace MessagingReports.Benchmarks.Peers;

/// <summary>The limit of all limits: the finished bytes are copied block by block.</summary>
internal sealed class MemoryCopy(ReadOnlyMemory<byte> finished, long rows) : ICsvPeer
{
    private const int BlockBytes = 256 * 1024;

    private readonly byte[] _block = GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true);

    public string Name => "limit: memcpy";

    public long Write(Stream destination)
    {
        for (int start = 0; start < finished.Length; start += BlockBytes)
        {
            ReadOnlySpan<byte> part = finished.Span.Slice(start, Math.Min(BlockBytes, finished.Length - start));
            part.CopyTo(_block);
            destination.Write(_block, 0, part.Length);
        }

        return rows;
    }
}
