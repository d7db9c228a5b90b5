using System.Text;
using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class PairHashTests
{
    private const int Values = 1 << 14;
    private const int Buckets = 1 << 7;

    [Fact]
    public void InGroup_ManyIdsOfOneGroup_SpreadOverTheBuckets() =>
        AssertSpread(i => PairHash.InGroup(Short($"contact-{i}"), 0));

    [Fact]
    public void InGroup_OneIdInManyGroups_SpreadsOverTheBuckets() =>
        AssertSpread(i => PairHash.InGroup(Short("contact"), i));

    [Fact]
    public void InGroup_ManyLongIds_SpreadOverTheBuckets() =>
        AssertSpread(i => PairHash.InGroup(Long($"a contact of an id of more than 16 bytes {i}"), 0));

    [Fact]
    public void InGroup_ManyReferences_SpreadOverTheBuckets() =>
        AssertSpread(i => PairHash.InGroup(PairHash.Of((ulong)i, 0, -1), 0));

    [Fact]
    public void Of_ALongText_DependsOnEveryByte()
    {
        for (int length = 17; length <= 40; length++)
        {
            string text = new('x', length);
            for (int i = 0; i < length; i++)
            {
                Assert.NotEqual(Long(text), Long(text[..i] + "y" + text[(i + 1)..]));
            }
        }
    }

    [Fact]
    public void Of_TheSameBytesOfOtherLengths_Differs()
    {
        Assert.NotEqual(PairHash.Of(1, 2, 10), PairHash.Of(1, 2, 11));
        Assert.NotEqual(PairHash.Of(1, 2, 10), PairHash.Of(2, 1, 10));
    }

    [Fact]
    public void Of_APairOfATable_IsTheHashItWasAddedWith()
    {
        DistinctPair inline = new() { Low = 1, High = 2, Length = 16, Group = 3 };
        DistinctPair reference = new() { Low = 7, Length = -1, Group = 4 };
        DistinctPair text = new() { Low = 1, High = Long("a text of 17 bytes"), Length = 18, Group = 5 };

        Assert.Equal(PairHash.InGroup(PairHash.Of(1, 2, 16), 3), PairHash.Of(inline));
        Assert.Equal(PairHash.InGroup(PairHash.Of(7, 0, -1), 4), PairHash.Of(reference));
        Assert.Equal(PairHash.InGroup(text.High, 5), PairHash.Of(text));
    }

    // The seed is random: six standard deviations around the mean.
    private static void AssertSpread(Func<int, uint> hash)
    {
        uint[] hashes = [.. Enumerable.Range(0, Values).Select(hash)];
        Assert.DoesNotContain(hashes, value => value % 2 == 0); // so none is 0
        Assert.InRange(hashes.Distinct().Count(), Values - 16, Values);
        int[] filled = [.. hashes.CountBy(value => value >> 25).Select(bucket => bucket.Value)];
        Assert.Equal(Buckets, filled.Length);
        Assert.All(filled, count => Assert.InRange(count, (Values / Buckets) - 68, (Values / Buckets) + 68));
    }

    private static ulong Short(string id)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(id))
        {
            (ulong low, ulong high) = InlineText.Copy(text, id.Length);
            return PairHash.Of(low, high, id.Length);
        }
    }

    private static ulong Long(string id)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(id))
        {
            return PairHash.Of(text, id.Length);
        }
    }
}
