using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class GroupLanesTests
{
    private static readonly AggregatePlan Plan = new(new AggregateQuery(
        AttemptsRelation.Schema,
        [],
        [Measure.Count(), Measure.Sum(AttemptsRelation.SizeBytes), Measure.Minimum(AttemptsRelation.StartedAt)]));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Reserve_MoreThanTheLanesHold_MovesThemToTotals(long rows, long change)
    {
        GroupLanes lanes = new(Plan);
        lanes.EnsureGroups(2);
        lanes.Reserve(uint.MaxValue, long.MaxValue);
        Fill(lanes, group: 1);
        Assert.Equal(long.MaxValue, lanes.Row(1)[Plan.Measures[1].Lane]);

        lanes.Reserve(rows, change);

        Assert.Equal(0, lanes.Row(1)[Plan.Measures[1].Lane]);
        Assert.Equal(7, lanes.Row(1)[Plan.Measures[2].Lane]);
        Fill(lanes, group: 1);
        Assert.Equal(2 * (Int128)uint.MaxValue, lanes.CountOf(1, Plan.Measures[0].Predicate));
        Assert.Equal(2 * (Int128)long.MaxValue, lanes.SumOf(1, Plan.Measures[1]));
        Assert.Equal(0, lanes.CountOf(0, Plan.Measures[0].Predicate));
        lanes.Free();
    }

    [Fact]
    public void EnsureGroups_ManyAfterFew_KeepsTheFew()
    {
        GroupLanes lanes = new(Plan);
        lanes.EnsureGroups(1);
        Fill(lanes, group: 0);

        lanes.EnsureGroups(1_000);

        Assert.Equal(1_000, lanes.Count);
        Assert.Equal(uint.MaxValue, lanes.CountOf(0, Plan.Measures[0].Predicate));
        for (int group = 1; group < lanes.Count; group++)
        {
            Assert.Equal(0, lanes.CountOf(group, Plan.Measures[0].Predicate));
            Assert.Equal(0, lanes.SumOf(group, Plan.Measures[1]));
            Assert.Equal(long.MaxValue, lanes.Row(group)[Plan.Measures[2].Lane]);
        }

        lanes.Free();
    }

    [Fact]
    public void EnsureGroups_MoreAndMore_HasRoomForTwiceAsMany()
    {
        GroupLanes lanes = new(Plan);

        Assert.Equal([16, 32, 32, 1_000, 2_000, 2_000], new[] { 16, 17, 32, 1_000, 1_001, 2_000 }.Select(groups =>
        {
            lanes.EnsureGroups(groups);
            return lanes.Capacity;
        }));
        lanes.Free();
    }

    [Fact]
    public void Reserve_AsMuchAsTheLanesHold_MovesNothing()
    {
        GroupLanes lanes = new(Plan);
        lanes.EnsureGroups(lanes.Capacity);
        lanes.Reserve(uint.MaxValue, 1);
        lanes.Reserve(0, long.MaxValue - 1);
        Fill(lanes, group: 0);
        Assert.Equal(long.MaxValue, lanes.Row(0)[Plan.Measures[1].Lane]);

        lanes.Reserve(1, 0);
        Assert.Equal(0, lanes.Row(0)[Plan.Measures[1].Lane]);
        Fill(lanes, group: 0);
        lanes.Reserve(uint.MaxValue - 1, long.MaxValue);

        Assert.Equal(long.MaxValue, lanes.Row(0)[Plan.Measures[1].Lane]);
        lanes.Reserve(0, 1);
        Assert.Equal(0, lanes.Row(0)[Plan.Measures[1].Lane]);
        lanes.Free();
    }

    [Fact]
    public void EnsureGroups_AfterTotals_KeepsThem()
    {
        GroupLanes lanes = new(Plan);
        lanes.EnsureGroups(3);
        Fill(lanes, group: 2);
        lanes.Reserve(uint.MaxValue, 0);
        lanes.Reserve(1, 0);

        lanes.EnsureGroups(100);

        Assert.Equal(uint.MaxValue, lanes.CountOf(2, Plan.Measures[0].Predicate));
        Assert.Equal(long.MaxValue, lanes.SumOf(2, Plan.Measures[1]));
        Assert.Equal(0, lanes.CountOf(99, Plan.Measures[0].Predicate));
        Assert.Equal(0, lanes.SumOf(99, Plan.Measures[1]));
        lanes.Free();
    }

    // As much as 32 bits and 64 bits hold.
    private static void Fill(GroupLanes lanes, int group)
    {
        long* row = lanes.Row(group);
        ((uint*)(row + Plan.FirstCount))[Plan.Measures[0].Predicate] = uint.MaxValue;
        row[Plan.Measures[1].Lane] = long.MaxValue;
        row[Plan.Measures[2].Lane] = 7;
    }
}
