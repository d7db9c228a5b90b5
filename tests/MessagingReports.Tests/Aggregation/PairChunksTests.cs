using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class PairChunksTests
{
    private const int ChunkPairs = 4096;

    [Fact]
    public void Add_MoreThan64Chunks_KeepsEveryPairWhereItIs()
    {
        PairChunks pairs = new();
        List<nint> chunks = [];
        for (int i = 0; i < (130 * ChunkPairs) + 1; i++)
        {
            DistinctPair* pair = pairs.Add();
            pair->Low = (ulong)i;
            if (i % ChunkPairs == 0)
            {
                chunks.Add((nint)pair);
            }
        }

        Assert.Equal((130 * ChunkPairs) + 1, pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            if (pairs[i]->Low != (ulong)i || (nint)pairs[i] != chunks[i / ChunkPairs] + (i % ChunkPairs * 32))
            {
                Assert.Fail($"pair {i}");
            }
        }

        pairs.Free();
    }
}
