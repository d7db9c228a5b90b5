using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed class PairCacheTests
{
    private const long Empty = -1L << 32;

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(1, 0, 0, 2)]
    [InlineData(3, 5, 3, 4 * 8)]
    [InlineData(4, 7, 3, 8 * 8)]
    [InlineData(4, 8, 4, 8 * 16)]
    [InlineData(1, 100_000, 13, 2 * 8_192)]
    [InlineData(100, 100, 7, 128 * 128)]
    [InlineData(200, 200, 6, 256 * 64)]
    [InlineData(16_383, 200, 0, 16_384)]
    [InlineData(20_000, 200, 0, 32_768)]
    public void Fit_CodesAndLefts_HaveASlotForEachPairUpToALimit(int codes, int lefts, int leftBits, int slots)
    {
        PairCache cache = new();

        cache.Fit(codes, lefts, isVoid: false);

        Assert.Equal((leftBits, slots), (cache.LeftBits, cache.Slots.Length));
        Assert.All(cache.Slots.Distinct(), slot => Assert.Equal(Empty, slot));
    }

    [Theory]
    [InlineData(3, 5, 3, 32)]
    [InlineData(2, 1, 3, 32)]
    [InlineData(4, 1, 1, 16)]
    [InlineData(4, 5, 3, 64)]
    [InlineData(3, 8, 4, 64)]
    [InlineData(1, 8, 4, 32)]
    [InlineData(9_000, 8, 0, 16_384)]
    public void Fit_Again_KeepsWhatItHasUnlessItIsTooSmall(int codes, int lefts, int leftBits, int slots)
    {
        PairCache cache = new();
        cache.Fit(3, 5, isVoid: false);
        cache.Slots[31] = 7;

        cache.Fit(codes, lefts, isVoid: false);

        Assert.Equal((leftBits, slots), (cache.LeftBits, cache.Slots.Length));
        Assert.Equal((leftBits, slots) == (3, 32), cache.Slots.Contains(7));
    }

    [Fact]
    public void Fit_Void_ForgetsEverything()
    {
        PairCache cache = new();
        cache.Fit(3, 5, isVoid: true);
        cache.Slots[0] = 7;
        cache.Slots[31] = 7;

        cache.Fit(3, 5, isVoid: true);

        Assert.Equal(Enumerable.Repeat(Empty, 32), cache.Slots);
    }
}
