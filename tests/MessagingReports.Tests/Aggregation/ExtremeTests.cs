using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class ExtremeTests
{
    private static readonly Condition Voice = Condition.In(AttemptsRelation.Channel, Channel.Voice);

    [Fact]
    public void MinimumAndMaximum_OfNothingButNulls_AreNull() =>
        Assert.Equal((null, null), Extremes(AttemptsRelation.EndedAt, new AttemptRow(), new AttemptRow()));

    [Fact]
    public void MinimumAndMaximum_OfNoRowThatMeetsTheCondition_AreNull() =>
        Assert.Equal((null, null), Extremes(AttemptsRelation.StartedAt, new AttemptRow { Channel = Channel.Text }));

    [Fact]
    public void MinimumAndMaximum_OfInstants_LeaveOutNullsAndRowsOutside() =>
        Assert.Equal(
            (-5, 9),
            Extremes(
                AttemptsRelation.StartedAt,
                new AttemptRow { StartedAt = 9 },
                new AttemptRow { StartedAt = null },
                new AttemptRow { StartedAt = -100, Channel = Channel.Text },
                new AttemptRow { StartedAt = 100, Channel = null },
                new AttemptRow { StartedAt = -5 }));

    [Fact]
    public void MinimumAndMaximum_OfInt32_AreExact() =>
        Assert.Equal(
            (int.MinValue, int.MaxValue),
            Extremes(
                AttemptsRelation.DcAttempts,
                new AttemptRow { DcAttempts = int.MaxValue },
                new AttemptRow { DcAttempts = int.MinValue }));

    [Fact]
    public void MinimumAndMaximum_OfTheGreatestInt64Only_AreNotTakenForNothing() =>
        Assert.Equal(
            (long.MaxValue, long.MaxValue),
            Extremes(AttemptsRelation.SizeBytes, new AttemptRow { SizeBytes = long.MaxValue }, new AttemptRow()));

    [Fact]
    public void MinimumAndMaximum_OfTheLeastInt64Only_AreNotTakenForNothing() =>
        Assert.Equal(
            (long.MinValue, long.MinValue),
            Extremes(AttemptsRelation.SizeBytes, new AttemptRow { SizeBytes = long.MinValue }, new AttemptRow()));

    private static (Int128? Minimum, Int128? Maximum) Extremes(RelationColumn column, params AttemptRow[] rows)
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema, [], [Measure.Maximum(column, Voice), Measure.Minimum(column, Voice)]));
        state.Add(AttemptRow.Batch(rows));
        AggregateResult result = state.ToResult();
        return (result.Value(0, 1), result.Value(0, 0));
    }
}
