using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>Where the measures of a group lie: its values, then its counts, in whole cache lines.</summary>
public sealed class AggregatePlanTests
{
    private static readonly Measure Sum = Measure.Sum(AttemptsRelation.SizeBytes);
    private static readonly Measure Distinct = Measure.CountDistinct(AttemptsRelation.ContactId);

    [Theory]
    [InlineData(0, 0, 0, 0, 8)]
    [InlineData(1, 0, 4, 4, 8)]
    [InlineData(4, 0, 4, 4, 8)]
    [InlineData(5, 0, 8, 8, 16)]
    [InlineData(8, 0, 8, 8, 16)]
    [InlineData(0, 1, 0, 4, 8)]
    [InlineData(4, 1, 4, 8, 16)]
    [InlineData(4, 4, 4, 8, 16)]
    [InlineData(4, 5, 4, 12, 16)]
    public void Plan_SumsAndDistinctCounts_TakesTheFewestWholeVectorsAndCacheLines(
        int sums, int distinct, int valueLanes, int firstCount, int stride)
    {
        Measure[] measures =
        [
            Measure.Count(),
            .. Enumerable.Range(0, sums).Select(i => Measure.Sum(Numbers[i])),
            .. Enumerable.Range(0, distinct).Select(i => Measure.CountDistinct(Ids[i])),
        ];

        AggregatePlan plan = Plan(measures);

        Assert.Equal((valueLanes, firstCount, stride), (plan.ValueLanes, plan.FirstCount, plan.Stride));
        Assert.True(plan.FirstCount + (plan.Counts / 2) <= plan.Stride);
    }

    [Fact]
    public void Plan_NineCountsOfOneLane_TakeTwoWords()
    {
        AggregatePlan plan = Plan(
            [.. Enumerable.Range(0, 9).Select(i => Measure.Count(
                Condition.In(AttemptsRelation.Result, (AttemptResult)i)))]);

        Assert.Equal((2, 16, 8), (plan.Words.Length, plan.Counts, plan.Stride));
    }

    [Fact]
    public void Plan_EqualMeasures_AreMeasuredOnce()
    {
        AggregatePlan plan = Plan([Sum, Distinct, Measure.Count(), Sum, Distinct, Measure.Count()]);

        Assert.Equal(plan.Measures[..3], plan.Measures[3..]);
        Assert.Single(Assert.Single(plan.Quads).Measures);
        Assert.Single(Assert.Single(plan.Distinct));
    }

    private static RelationColumn[] Numbers { get; } =
    [
        .. AttemptsRelation.Schema.Columns
            .Where(column => column.Type is RelationColumnType.Int32 or RelationColumnType.Int64),
    ];

    private static RelationColumn[] Ids { get; } =
    [
        .. AttemptsRelation.Schema.Columns
            .Where(column => column.Type is RelationColumnType.Id or RelationColumnType.Reference),
    ];

    private static AggregatePlan Plan(Measure[] measures) =>
        new(new AggregateQuery(AttemptsRelation.Schema, [], measures));
}
