using FsCheck.Xunit;
using MessagingReports.ClickHouse.Ordering;

namespace MessagingReports.ClickHouse.Tests.Ordering;

public sealed class SlicePlanTests
{
    [Fact]
    public void Cut_Buckets_AreTakenTogetherUntilThereAreEnoughRows() => Assert.Equal(
        [
            new Slice(0, 30, 9, IsSortedByServer: false),
            new Slice(30, 40, 50, IsSortedByServer: true),
            new Slice(40, 100, 10, IsSortedByServer: false),
        ],
        SlicePlan.Cut(0, 100, [(10, 4), (20, 5), (30, 50), (40, 10)], sliceRows: 10));

    [Property]
    public bool Cut_AnyBuckets_TilesTheWindow(byte[] rows, byte sliceRows)
    {
        (long Start, long Rows)[] buckets = [.. rows.Select((count, i) => (10 + (i * 5L), count + 1L))];
        IReadOnlyList<Slice> slices = SlicePlan.Cut(0, 1_000_000, buckets, sliceRows + 1);
        return slices.Sum(slice => slice.Rows) == buckets.Sum(bucket => bucket.Rows)
            && (slices.Count == 0 || (slices[0].Start == 0 && slices[^1].End == 1_000_000))
            && slices.Zip(slices.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
    }
}
