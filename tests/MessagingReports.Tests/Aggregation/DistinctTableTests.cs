using System.Text;
using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class DistinctTableTests
{
    private const int Pairs = 20_000;

    [Fact]
    public void Add_ManyPairsAgain_AnswersWithThePredicatesThatAreNew()
    {
        DistinctTable table = new();
        for (int i = 0; i < Pairs; i++)
        {
            Assert.Equal(0b01u, Add(table, i, mask: 0b01));
        }

        for (int i = 0; i < Pairs; i++)
        {
            Assert.Equal(0b10u, Add(table, i, mask: 0b11));
            Assert.Equal(0u, Add(table, i, mask: 0b10));
        }

        Assert.Equal(Pairs, table.Count);
        Assert.All(
            Enumerable.Range(0, Pairs),
            i => Assert.Equal(((ulong)(i / 3), i % 3, 0b11ul), (table[i].Low, table[i].Group, table[i].Mask)));
        table.Free();
    }

    [Fact]
    public void Add_LongTexts_AreKeptWhenTheirMemoryChanges()
    {
        DistinctTable table = new();
        byte[] bytes = Encoding.UTF8.GetBytes("an id of more than 16 bytes");
        fixed (byte* text = bytes)
        {
            Assert.Equal(1u, AddLong(table, text, bytes.Length, hash: 5));
            bytes[^1] ^= 1;
            Assert.Equal(1u, AddLong(table, text, bytes.Length, hash: 5));
            bytes[^1] ^= 1;
            Assert.Equal(0u, AddLong(table, text, bytes.Length, hash: 5));
        }

        Assert.Equal(2, table.Count);
        table.Free();
    }

    [Fact]
    public void Add_PairsThatDifferInOnePartOnly_AreOthers()
    {
        DistinctTable table = new();
        table.EnsureFree(4);
        DistinctPair[] pairs =
        [
            new() { Low = 1, High = 2, Group = 3, Length = 16, Mask = 1 },
            new() { Low = 9, High = 2, Group = 3, Length = 16, Mask = 1 },
            new() { Low = 1, High = 9, Group = 3, Length = 16, Mask = 1 },
            new() { Low = 1, High = 2, Group = 9, Length = 16, Mask = 1 },
            new() { Low = 1, High = 2, Group = 3, Length = 15, Mask = 1 },
        ];

        Assert.All(pairs, pair => Assert.Equal(1u, table.Add(&pair, 7)));
        Assert.All(pairs, pair => Assert.Equal(0u, table.Add(&pair, 7)));
        Assert.Equal(5, table.Count);
        table.Free();
    }

    [Fact]
    public void EnsureFree_PairByPair_HasRoomForAtMostTwiceAsMany()
    {
        DistinctTable table = new();
        Assert.Equal(128 * 16 / 3, table.Capacity);
        int grown = 0;
        for (int i = 0; i < Pairs; i++)
        {
            int before = table.Capacity;
            Add(table, i, mask: 1);

            if (table.Capacity != before)
            {
                Assert.InRange(table.Capacity, table.Count, 2 * table.Count);
                grown++;
            }
        }

        Assert.Equal(5, grown);
        table.Free();
    }

    [Theory]
    [InlineData(682, 682)]
    [InlineData(683, 1365)]
    [InlineData(1365, 1365)]
    [InlineData(5_000, 5_461)]
    public void EnsureFree_ManyAtOnce_HasTheLeastRoomForThem(int pairs, int capacity)
    {
        DistinctTable table = new();

        table.EnsureFree(pairs);

        Assert.Equal(capacity, table.Capacity);
        table.Free();
    }

    [Fact]
    public void Add_MoreOfOneBucketThanItHolds_FindsThemInTheNext()
    {
        DistinctTable table = new();
        uint[] hashes = [.. Enumerable.Range(0, 20).Select(i => uint.MaxValue - (uint)i), 1, 2];
        foreach (uint hash in hashes)
        {
            Assert.Equal(1u, AddHash(table, hash));
        }

        Assert.All(hashes, hash => Assert.Equal(0u, AddHash(table, hash)));
        table.EnsureFree(5_000);
        Assert.All(hashes, hash => Assert.Equal(0u, AddHash(table, hash)));
        Assert.Equal(22, table.Count);
        table.Free();
    }

    [Fact]
    public void Free_ATableOfPairs_LeavesNone()
    {
        DistinctTable table = new();
        Add(table, 0, mask: 1);

        table.Free();

        Assert.Equal((0, 0), (table.Count, table.Capacity));
        Assert.Equal(1u, Add(table, 0, mask: 1));
        Assert.Equal(0u, Add(table, 0, mask: 1));
        table.Free();
    }

    // The hash tells the pairs apart too: one alone would find another's.
    private static ulong AddHash(DistinctTable table, uint hash)
    {
        DistinctPair pair = new() { Low = hash, Length = -1, Mask = 1 };
        return table.Add(&pair, hash);
    }

    private static ulong Add(DistinctTable table, int i, ulong mask)
    {
        DistinctPair pair = new() { Low = (ulong)(i / 3), Group = i % 3, Length = -1, Mask = mask };
        table.EnsureFree(1);
        return table.Add(&pair, PairHash.Of(pair));
    }

    private static ulong AddLong(DistinctTable table, byte* text, int length, uint hash)
    {
        DistinctPair pair = new() { Low = (ulong)text, High = 1, Length = length, Mask = 1 };
        table.EnsureFree(1);
        return table.Add(&pair, hash);
    }
}
