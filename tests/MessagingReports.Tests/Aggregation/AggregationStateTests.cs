using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class AggregationStateTests
{
    private static readonly Condition Delivered = Condition.In(AttemptsRelation.Result, AttemptResult.Delivered);
    private static readonly Condition Voice = Condition.In(AttemptsRelation.Channel, Channel.Voice);

    [Fact]
    public void ToResult_NoRows_HasNoGroups()
    {
        AggregationState state = new(new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Count()]));

        state.Add(AttemptRow.Batch());

        Assert.Equal(0, state.ToResult().GroupCount);
    }

    [Fact]
    public void ToResult_WithoutGroupColumns_HasOneGroupWithoutKey() =>
        Assert.Equal([": 2"], Answer([], [Measure.Count()], new AttemptRow(), new AttemptRow()));

    [Fact]
    public void ToResult_WithoutMeasures_HasTheGroups() =>
        Assert.Equal(
            ["C1: ", "C2: "],
            Answer(
                [AttemptsRelation.CampaignId],
                [],
                new AttemptRow(),
                new AttemptRow { Campaign = "C2" },
                new AttemptRow()));

    [Fact]
    public void ToResult_ARowThatMeetsNoCondition_StillMakesItsGroup() =>
        Assert.Equal(
            ["C1: 0 "],
            Answer(
                [AttemptsRelation.CampaignId],
                [Measure.Count(Delivered), Measure.Minimum(AttemptsRelation.StartedAt, Delivered)],
                new AttemptRow { Result = AttemptResult.Busy }));

    [Fact]
    public void ToResult_NullInAGroupColumn_IsAGroupOfItsOwn() =>
        Assert.Equal(
            ["A1|P1: 1", "A1|null: 2", "null|P1: 1"],
            Answer(
                [AttemptsRelation.AccountId, AttemptsRelation.PassId],
                [Measure.Count()],
                new AttemptRow(),
                new AttemptRow { Pass = "P1" },
                new AttemptRow { Account = null, Pass = "P1" },
                new AttemptRow()));

    [Fact]
    public void ToResult_GroupColumnsInAnyOrder_GivesKeysInThatOrder() =>
        Assert.Equal(
            ["P1|C1|A1: 1"],
            Answer(
                [AttemptsRelation.PassId, AttemptsRelation.CampaignId, AttemptsRelation.AccountId],
                [Measure.Count()],
                new AttemptRow { Pass = "P1" }));

    [Fact]
    public void ToResult_BatchesWithOtherDictionaries_GroupsByText()
    {
        AggregationState state = new(
            new AggregateQuery(AttemptsRelation.Schema, [AttemptsRelation.CampaignId], [Measure.Count()]));

        state.Add(AttemptRow.Batch(new AttemptRow { Campaign = "C1" }, new AttemptRow { Campaign = "C2" }));
        state.Add(AttemptRow.Batch(new AttemptRow { Campaign = "C2" }, new AttemptRow { Campaign = "C3" }));
        state.Add(AttemptRow.Batch(new AttemptRow { Campaign = "C1" }, new AttemptRow { Campaign = "C2" }));

        Assert.Equal(["C1: 2", "C2: 3", "C3: 1"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void ToResult_ManyPairsThatShareNothing_KeepsThemApart()
    {
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 40_000)
                .Select(i => new AttemptRow { Account = $"A{i % 200}", Campaign = $"C{i / 200}" }),
        ];
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema, [AttemptsRelation.AccountId, AttemptsRelation.CampaignId], [Measure.Count()]));

        state.Add(AttemptRow.Batch(rows));
        state.Add(AttemptRow.Batch(rows));

        string[] lines = AggregateOracle.Lines(state.ToResult());
        Assert.Equal(40_000, lines.Length);
        Assert.All(lines, line => Assert.EndsWith(": 2", line, StringComparison.Ordinal));
    }

    [Fact]
    public void ToResult_Count_CountsRowsThatMeetEveryCondition() =>
        Assert.Equal(
            ["C1: 5 3 2 1"],
            Answer(
                [AttemptsRelation.CampaignId],
                [Measure.Count(), Measure.Count(Delivered), Measure.Count(Voice), Measure.Count(Delivered, Voice)],
                new AttemptRow(),
                new AttemptRow { Channel = Channel.Text },
                new AttemptRow { Channel = null },
                new AttemptRow { Result = AttemptResult.Busy },
                new AttemptRow { Result = null, Channel = (Channel)255 }));

    [Fact]
    public void ToResult_TwoConditionsOnOneColumn_NeedsBoth() =>
        Assert.Equal(
            [": 0 1"],
            Answer(
                [],
                [
                    Measure.Count(Delivered, Condition.In(AttemptsRelation.Result, AttemptResult.Busy)),
                    Measure.Count(
                        Delivered, Condition.In(AttemptsRelation.Result, AttemptResult.Busy, AttemptResult.Delivered)),
                ],
                new AttemptRow(),
                new AttemptRow { Result = AttemptResult.Busy }));

    [Fact]
    public void ToResult_IsTrue_CountsNeitherFalseNorNull() =>
        Assert.Equal(
            [": 1"],
            Answer(
                [],
                [Measure.Count(Condition.IsTrue(AttemptsRelation.OptOut))],
                new AttemptRow { OptOut = 1 },
                new AttemptRow { OptOut = 0 },
                new AttemptRow { OptOut = null }));

    [Fact]
    public void ToResult_MoreThan64Conditions_CountsEach()
    {
        Measure[] measures =
        [
            .. Enumerable.Range(0, 25 * 4).Select(i => Measure.Count(
                Condition.In(AttemptsRelation.Result, (AttemptResult)(i % 25)),
                Condition.In(AttemptsRelation.Channel, (Channel)(i / 25)))),
            Measure.CountDistinct(AttemptsRelation.ContactId, Voice),
            Measure.Sum(AttemptsRelation.DcAttempts, Voice),
        ];
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 5_000).Select(i => new AttemptRow
            {
                Result = (AttemptResult)(i % 25),
                Channel = (Channel)(i / 25 % 4),
                Contact = $"contact-{i % 7}",
                DcAttempts = 1,
            }),
        ];

        string line = Assert.Single(Answer([], measures, rows));
        Assert.Equal(": " + string.Concat(Enumerable.Repeat("50 ", 100)) + "7 1250", line);
    }

    [Fact]
    public void ToResult_AConditionOfAnyCode_FindsItsRows()
    {
        Measure[] measures =
        [
            .. Enumerable.Range(0, 64).Select(i => Measure.Count(
                Condition.In(AttemptsRelation.Result, (AttemptResult)i))),
        ];
        AttemptRow[] rows = [.. Enumerable.Range(0, 256).Select(i => new AttemptRow { Result = (AttemptResult)i })];

        string line = Assert.Single(Answer([], measures, rows));
        Assert.Equal(":" + string.Concat(Enumerable.Repeat(" 1", 64)), line);
    }

    [Fact]
    public void ToResult_CalledTwice_GivesTheSameAndLetsTheStateGoOn()
    {
        AggregationState state = new(new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Count()]));
        state.Add(AttemptRow.Batch(new AttemptRow()));

        Assert.Equal([": 1"], AggregateOracle.Lines(state.ToResult()));
        Assert.Equal([": 1"], AggregateOracle.Lines(state.ToResult()));
        state.Add(AttemptRow.Batch(new AttemptRow()));
        Assert.Equal([": 2"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Add_AfterWarmUp_AllocatesNothing()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema,
                [AttemptsRelation.AccountId, AttemptsRelation.CampaignId],
                [
                    Measure.Count(Voice),
                    Measure.Sum(AttemptsRelation.SizeBytes),
                    Measure.Maximum(AttemptsRelation.StartedAt),
                    Measure.CountDistinct(AttemptsRelation.ContactId, Delivered),
                    Measure.CountInvalid(AttemptRow.Columns),
                ]));
        RecordBatch batch = AttemptRow.Batch([.. Enumerable.Repeat(new AttemptRow { SizeBytes = 1 }, 3_000)]);
        state.Add(batch);

        // The runtime itself allocates when it first calls a method's better code, at a time of its own choice.
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            state.Add(batch);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(1, -1)]
    [InlineData(1, int.MaxValue)]
    public void Add_ARangeOutsideTheBatch_IsRefused(int start, int count)
    {
        AggregationState state = new(new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Count()]));
        RecordBatch batch = AttemptRow.Batch(new AttemptRow(), new AttemptRow());

        Assert.Throws<ArgumentOutOfRangeException>(() => state.Add(batch, start, count));
    }

    [Fact]
    public void Add_ABatchOfAnotherRelation_IsRefused()
    {
        AggregationState state = new(new AggregateQuery(ServiceUsageRelation.Schema, [], [Measure.Count()]));

        ArgumentException error = Assert.Throws<ArgumentException>(() => state.Add(AttemptRow.Batch(new AttemptRow())));

        Assert.Equal(
            "service_usage: found a batch of attempts, expected one of the query's relation. " +
            "Check what the source reads.",
            error.Message);
    }

    [Fact]
    public void Add_ABatchWithoutAColumn_ChangesNothing()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema, [AttemptsRelation.AccountId], [Measure.Sum(AttemptsRelation.RingSeconds)]));

        Assert.Throws<InvalidOperationException>(() => state.Add(AttemptRow.Batch(new AttemptRow())));
        Assert.Throws<InvalidOperationException>(() => state.Add(AttemptRow.Batch()));

        Assert.Equal(0, state.ToResult().GroupCount);
    }

    [Fact]
    public void Merge_StatesWithOtherGroups_HasThemAll()
    {
        AggregateQuery query = new(
            AttemptsRelation.Schema, [AttemptsRelation.AccountId, AttemptsRelation.PassId], [Measure.Count()]);
        AggregationState left = new(query);
        AggregationState right = new(query);
        left.Add(AttemptRow.Batch(new AttemptRow { Pass = "P1" }, new AttemptRow()));
        right.Add(AttemptRow.Batch(new AttemptRow { Account = "A2", Pass = "P2" }, new AttemptRow { Pass = "P1" }));

        left.Merge(right);

        Assert.Equal(["A1|P1: 2", "A1|null: 1", "A2|P2: 1"], AggregateOracle.Lines(left.ToResult()));
    }

    [Fact]
    public void Merge_AStateIntoItself_CountsItsRowsTwiceAndItsValuesOnce()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema,
                [AttemptsRelation.CampaignId],
                [Measure.Count(), Measure.CountDistinct(AttemptsRelation.ContactId)]));
        state.Add(AttemptRow.Batch(new AttemptRow(), new AttemptRow { Contact = "other" }));

        state.Merge(state);

        Assert.Equal(["C1: 4 2"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Merge_AStateIntoItselfAgainAndAgain_CountsPast32Bits()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema,
                [AttemptsRelation.CampaignId],
                [
                    Measure.Count(),
                    Measure.Count(Voice),
                    Measure.Sum(AttemptsRelation.DcAttempts),
                    Measure.Maximum(AttemptsRelation.DcAttempts),
                ]));
        state.Add(AttemptRow.Batch(
            new AttemptRow { DcAttempts = 2 },
            new AttemptRow { Channel = Channel.Text },
            new AttemptRow { Campaign = "C2" }));

        for (int i = 0; i < 40; i++)
        {
            state.Merge(state);
        }

        Assert.Equal(
            ["C1: 2199023255552 1099511627776 2199023255552 2", "C2: 1099511627776 1099511627776 0 0"],
            AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void ToResult_ManySumsAndExtremes_KeepsEach()
    {
        Measure[] measures =
        [
            .. Enumerable.Range(0, 3).SelectMany(i => new[]
            {
                Measure.Sum(AttemptsRelation.DcAttempts, Condition.In(AttemptsRelation.Channel, (Channel)i)),
                Measure.Minimum(AttemptsRelation.StartedAt, Condition.In(AttemptsRelation.Channel, (Channel)i)),
                Measure.Maximum(AttemptsRelation.StartedAt, Condition.In(AttemptsRelation.Channel, (Channel)i)),
            }),
        ];
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 3_001).Select(i => new AttemptRow
            {
                Channel = (Channel)(i % 3),
                DcAttempts = 1,
                StartedAt = i - 1_500,
            }),
        ];

        Assert.Equal(
            [": 1001 -1500 1500 1000 -1499 1498 1000 -1498 1499"], Answer([], measures, rows));
    }

    [Fact]
    public void ToResult_SumsAndCountsOfMoreThan8Conditions_KeepsEach()
    {
        Condition[] conditions =
        [
            .. Enumerable.Range(0, 12).Select(i =>
                Condition.In(AttemptsRelation.Result, (AttemptResult)i)),
        ];
        Measure[] measures =
        [
            .. conditions.Select(condition => Measure.Sum(AttemptsRelation.DcAttempts, condition)),
            .. conditions.Select(condition => Measure.Count(condition)),
        ];
        AttemptRow[] rows =
        [
            .. Enumerable.Range(0, 12).SelectMany(i => Enumerable.Repeat(
                new AttemptRow { Result = (AttemptResult)i, DcAttempts = 100 }, i + 1)),
        ];

        Assert.Equal(
            [": 100 200 300 400 500 600 700 800 900 1000 1100 1200 1 2 3 4 5 6 7 8 9 10 11 12"],
            Answer([], measures, rows));
    }

    [Fact]
    public void Merge_AStateOfAnotherQuery_IsRefused()
    {
        AggregationState left = new(new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Count()]));
        AggregationState right = new(new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Count()]));

        ArgumentException error = Assert.Throws<ArgumentException>(() => left.Merge(right));

        Assert.Equal(
            "attempts: found a state of another query, expected one of the same AggregateQuery object. " +
            "Share the query between the states.",
            error.Message);
    }

    private static string[] Answer(
        IReadOnlyList<RelationColumn> groups, IReadOnlyList<Measure> measures, params AttemptRow[] rows)
    {
        AggregationState state = new(new AggregateQuery(AttemptsRelation.Schema, groups, measures));
        state.Add(AttemptRow.Batch(rows));
        return AggregateOracle.Lines(state.ToResult());
    }
}
