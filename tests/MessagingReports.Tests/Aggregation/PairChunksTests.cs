using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class PairChunksTests
{
    private const int ChunkPairs = 4096;

    [Fact]
    public void Add_MoreThan64Chunks_KeepsEveryPairWhereItIs()
    {
        const int count = (65 * ChunkPairs) + 1;
        PairChunks pairs = new();
        List<nint> chunks = [];
        for (int i = 0; i < count; i++)
        {
            DistinctPair* pair = pairs.Add();
            if (i % ChunkPairs == 0)
            {
                chunks.Add((nint)pair);
            }
        }

        Assert.Equal(count, pairs.Count);
        for (int i = 0; i < count; i += ChunkPairs - 1)
        {
            Assert.Equal(chunks[i / ChunkPairs] + (i % ChunkPairs * 32), (nint)pairs[i]);
        }

        pairs.Free();
        Assert.Equal(0, pairs.Count);
    }
}
