using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed class RecentPairsTests
{
    [Fact]
    public void HasSeen_APairAgain_KnowsItWithItsPredicatesOnly()
    {
        RecentPairs pairs = new();

        Assert.False(pairs.HasSeen(0, 0, 0b01));
        Assert.True(pairs.HasSeen(0, 0, 0b01));
        Assert.False(pairs.HasSeen(0, 0, 0b11));
        Assert.True(pairs.HasSeen(0, 0, 0b10));
        Assert.True(pairs.HasSeen(0, 0, 0b11));
        Assert.False(pairs.HasSeen(0, 0, 0b100));
        Assert.True(pairs.HasSeen(0, 0, 0b111));
    }

    [Fact]
    public void HasSeen_APairInTheSlotOfAnother_DisplacesIt()
    {
        RecentPairs pairs = new();
        pairs.HasSeen(1, 32, 1);

        Assert.False(pairs.HasSeen(2, 0, 0b10));
        Assert.True(pairs.HasSeen(2, 0, 0b10));
        Assert.False(pairs.HasSeen(2, 0, 0b01));
        Assert.False(pairs.HasSeen(1, 32, 1));
    }

    [Fact]
    public void HasSeen_AFewReferencesOfManyGroups_RemembersThemAll()
    {
        RecentPairs pairs = new();
        for (int i = 0; i < 2_048; i++)
        {
            Assert.False(pairs.HasSeen(i / 32, (uint)i % 32, 1));
        }

        for (int i = 0; i < 2_048; i++)
        {
            Assert.True(pairs.HasSeen(i / 32, (uint)i % 32, 1));
        }
    }

    [Fact]
    public void HasSeen_AnyPairs_IsWhetherAllWasSeenOrLess()
    {
        Random random = new(7);
        RecentPairs pairs = new();
        Dictionary<(int, uint), ulong> seen = [];
        for (int i = 0; i < 5_000; i++)
        {
            (int group, uint code) = (random.Next(4) << random.Next(29), (uint)random.Next(8) << random.Next(28));
            ulong mask = 1ul << random.Next(8);
            ulong before = seen.GetValueOrDefault((group, code));

            if (pairs.HasSeen(group, code, mask) && (before & mask) == 0)
            {
                Assert.Fail($"group {group}, code {code}");
            }

            seen[(group, code)] = before | mask;
        }
    }
}
