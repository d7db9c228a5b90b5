using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Pairs in the order they were added, in memory that never moves.</summary>
internal sealed unsafe class PairChunks
{
    private const int ChunkBits = 12;
    private const int ChunkPairs = 1 << ChunkBits;

    private readonly List<LineMemory<DistinctPair>> _chunks = [];
    private readonly VectorBuffer<nint> _starts = new(64);

    public PairChunks() => _starts.Span.Clear();

    /// <summary>The number of pairs.</summary>
    public int Count { get; private set; }

    /// <summary>The address of the pair of a number; near null while there is no pair.</summary>
    public DistinctPair* this[int number] =>
        unchecked((DistinctPair*)_starts.Pointer[number >> ChunkBits] + (number & (ChunkPairs - 1)));

    /// <summary>Adds a pair, to be written by the caller.</summary>
    public DistinctPair* Add()
    {
        if (Count >> ChunkBits == _chunks.Count)
        {
            LineMemory<DistinctPair> chunk = new(ChunkPairs);
            _starts.EnsureCapacity(_chunks.Count + 1, _chunks.Count);
            _starts.Pointer[_chunks.Count] = (nint)chunk.Pointer;
            _chunks.Add(chunk);
        }

        return this[Count++];
    }

    public void Free()
    {
        foreach (LineMemory<DistinctPair> chunk in _chunks)
        {
            chunk.Free();
        }

        _chunks.Clear();
        Count = 0;
    }
}
