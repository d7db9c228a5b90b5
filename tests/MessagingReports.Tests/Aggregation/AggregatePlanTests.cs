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

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 2)]
    [InlineData(17, 3)]
    public void Plan_CountsOfManyConditions_TakeAWordForEight(int counts, int words)
    {
        AggregatePlan plan = Plan(
            [.. Enumerable.Range(0, counts).Select(i => Measure.Count(
                Condition.In(AttemptsRelation.Result, (AttemptResult)i)))]);

        Assert.Equal((words, words * 8), (plan.Words.Length, plan.Counts));
        Assert.Equal((words * 4 + 7) / 8 * 8, plan.Stride);
    }

    [Fact]
    public void Plan_MeasuresOfEqualConditions_ShareAPredicate()
    {
        Condition busy = Condition.In(AttemptsRelation.Result, AttemptResult.Busy);

        AggregatePlan plan = Plan([
            Measure.Count(), Measure.Count(busy), Measure.CountDistinct(AttemptsRelation.ContactId),
            Measure.CountDistinct(AttemptsRelation.ListId, busy)]);

        Assert.Equal(plan.Measures[2].Predicate, plan.Measures[0].Predicate);
        Assert.Equal(plan.Measures[3].Predicate, plan.Measures[1].Predicate);
        Assert.NotEqual(plan.Measures[0].Predicate, plan.Measures[1].Predicate);
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
