using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class CountDistinctTests
{
    private static readonly Condition Attempted =
        Condition.In(AttemptsRelation.Result, AttemptResult.Delivered, AttemptResult.Busy);

    private static readonly Condition Delivered = Condition.In(AttemptsRelation.Result, AttemptResult.Delivered);

    [Fact]
    public void CountDistinct_RepeatedAndNullIds_CountsEachOnceAndNullNot() =>
        Assert.Equal(
            ["C1: 2", "C2: 1"],
            Answer(
                [Measure.CountDistinct(AttemptsRelation.ContactId)],
                new AttemptRow { Contact = "a" },
                new AttemptRow { Contact = "b" },
                new AttemptRow { Contact = "a" },
                new AttemptRow { Contact = null },
                new AttemptRow { Contact = "a", Campaign = "C2" }));

    [Fact]
    public void CountDistinct_NestedConditions_CountsEachMeasureOnItsOwn() =>
        Assert.Equal(
            ["C1: 3 2 1"],
            Answer(
                [
                    Measure.CountDistinct(AttemptsRelation.ContactId),
                    Measure.CountDistinct(AttemptsRelation.ContactId, Attempted),
                    Measure.CountDistinct(AttemptsRelation.ContactId, Delivered),
                ],
                new AttemptRow { Contact = "a", Result = AttemptResult.Busy },
                new AttemptRow { Contact = "a", Result = AttemptResult.Delivered },
                new AttemptRow { Contact = "a", Result = AttemptResult.Delivered },
                new AttemptRow { Contact = "b", Result = AttemptResult.Busy },
                new AttemptRow { Contact = "c", Result = AttemptResult.Cancelled }));

    [Fact]
    public void CountDistinct_ManyReferencesInTurns_CountsEachOfEachGroup()
    {
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 6_000).Select(i => new AttemptRow { Campaign = $"C{i % 2}", Pass = $"P{i / 2}" }),
        ];

        Assert.Equal(
            ["C0: 3000", "C1: 3000"], Answer([Measure.CountDistinct(AttemptsRelation.PassId)], [.. rows, .. rows]));
    }

    [Theory]
    [InlineData(AttemptResult.Delivered, AttemptResult.Busy)]
    [InlineData(AttemptResult.Busy, AttemptResult.Delivered)]
    public void CountDistinct_OneReferenceWithOtherConditions_CountsItForEach(
        AttemptResult first, AttemptResult second) =>
        Assert.Equal(
            ["C1: 2 1"],
            Answer(
                [
                    Measure.CountDistinct(AttemptsRelation.PassId, Delivered),
                    Measure.CountDistinct(
                        AttemptsRelation.PassId, Condition.In(AttemptsRelation.Result, AttemptResult.Busy)),
                ],
                new AttemptRow { Pass = "P0" },
                new AttemptRow { Pass = "P1", Result = first },
                new AttemptRow { Pass = "P1", Result = second }));

    [Theory]
    [InlineData("x", "x\0")]
    [InlineData("12345678", "12345678\0")]
    [InlineData("1234567890123456", "12345678901234567")]
    [InlineData("123456789012345\0", "123456789012345")]
    [InlineData("a234567890123456z", "b234567890123456z")]
    [InlineData("1234567890123456a", "1234567890123456b")]
    [InlineData("1234567a90123456z0", "1234567b90123456z0")]
    [InlineData("\u00E9", "e\u0301")]
    public void CountDistinct_TextsThatDifferInOneByte_AreTwo(string one, string other) =>
        Assert.Equal(
            ["C1: 2"],
            Answer(
                [Measure.CountDistinct(AttemptsRelation.ContactId)],
                new AttemptRow { Contact = one },
                new AttemptRow { Contact = other },
                new AttemptRow { Contact = one },
                new AttemptRow { Contact = other }));

    [Fact]
    public void CountDistinct_ManyIds_SurvivesGrowth()
    {
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 60_000).Select(i => new AttemptRow { Contact = $"a-longer-contact-{i % 20_000}" }),
            .. Enumerable.Range(0, 60_000).Select(i => new AttemptRow { Contact = $"{i % 30_000}" }),
        ];

        Assert.Equal(["C1: 50000"], Answer([Measure.CountDistinct(AttemptsRelation.ContactId)], rows));
    }

    [Fact]
    public void CountDistinct_ReferencesFromOtherDictionaries_ComparesTexts()
    {
        AggregationState state = State([Measure.CountDistinct(AttemptsRelation.PassId)]);

        state.Add(AttemptRow.Batch(new AttemptRow { Pass = "P1" }, new AttemptRow { Pass = "P2" }));
        state.Add(AttemptRow.Batch(new AttemptRow { Pass = "P2" }, new AttemptRow { Pass = "P3" }, new AttemptRow()));

        Assert.Equal(["C1: 3"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Merge_ValuesSeenByBoth_CountsThemOnce()
    {
        Measure[] measures =
        [
            Measure.CountDistinct(AttemptsRelation.ContactId, Attempted),
            Measure.CountDistinct(AttemptsRelation.ContactId, Delivered),
            Measure.CountDistinct(AttemptsRelation.PassId),
        ];
        AggregationState left = State(measures);
        AggregationState right = new(left.Query);
        left.Add(AttemptRow.Batch(
            new AttemptRow { Contact = "a", Pass = "P1", Result = AttemptResult.Busy },
            new AttemptRow { Contact = "a-contact-longer-than-16", Pass = "P2" }));
        right.Add(AttemptRow.Batch(
            new AttemptRow { Contact = "a", Pass = "P2" },
            new AttemptRow { Contact = "a-contact-longer-than-16" },
            new AttemptRow { Contact = "another-longer-than-16", Pass = "P3", Campaign = "C2" }));

        left.Merge(right);

        Assert.Equal(["C1: 2 2 2", "C2: 1 1 1"], AggregateOracle.Lines(left.ToResult()));
    }

    [Fact]
    public void Merge_ManyValues_CountsThemAll()
    {
        AggregationState left = State([Measure.CountDistinct(AttemptsRelation.ContactId)]);
        AggregationState right = new(left.Query);
        left.Add(AttemptRow.Batch(new AttemptRow()));
        right.Add(AttemptRow.Batch([.. Enumerable.Range(0, 2_000).Select(i => new AttemptRow { Contact = $"{i}" })]));

        left.Merge(right);

        Assert.Equal(["C1: 2001"], AggregateOracle.Lines(left.ToResult()));
    }

    private static AggregationState State(IReadOnlyList<Measure> measures) =>
        new(new AggregateQuery(AttemptsRelation.Schema, [AttemptsRelation.CampaignId], measures));

    private static string[] Answer(IReadOnlyList<Measure> measures, params AttemptRow[] rows)
    {
        AggregationState state = State(measures);
        state.Add(AttemptRow.Batch(rows));
        return AggregateOracle.Lines(state.ToResult());
    }
}
