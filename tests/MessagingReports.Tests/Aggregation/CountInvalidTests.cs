using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class CountInvalidTests
{
    public static TheoryData<string, AttemptRow> Broken => new()
    {
        { "account_id", new AttemptRow { Account = null } },
        { "account_id", new AttemptRow { Account = new string('a', 129) } },
        { "campaign_id", new AttemptRow { Campaign = "C\n" } },
        { "pass_id", new AttemptRow { Pass = "P\u0085" } },
        { "contact_id", new AttemptRow { Contact = null } },
        { "contact_id", new AttemptRow { Contact = "\u001F" } },
        { "contact_id", new AttemptRow { Contact = "a\u007F" } },
        { "contact_id", new AttemptRow { Contact = "\u009F" } },
        { "contact_id", new AttemptRow { Contact = new string('c', 129) } },
        { "list_id", new AttemptRow { List = "a list longer than 32 bytes,\ttoo long" } },
        { "channel", new AttemptRow { Channel = null } },
        { "channel", new AttemptRow { Channel = (Channel)8 } },
        { "result", new AttemptRow { Result = (AttemptResult)25 } },
        { "script_result", new AttemptRow { ScriptResult = (ScriptResult)255 } },
        { "device", new AttemptRow { Device = null } },
        { "attempt_number", new AttemptRow { AttemptNumber = -1 } },
        { "dc_attempts", new AttemptRow { DcAttempts = int.MinValue } },
        { "dc_attempts", new AttemptRow { DcAttempts = null } },
        { "size_bytes", new AttemptRow { SizeBytes = -1 } },
        { "started_at", new AttemptRow { StartedAt = null } },
        { "opt_out", new AttemptRow { OptOut = null } },
        { "opt_out", new AttemptRow { OptOut = 2 } },
    };

    public static TheoryData<AttemptRow> Valid => new()
    {
        new AttemptRow(),
        new AttemptRow { Pass = null, List = null, AttemptNumber = null, ScriptResult = null, SizeBytes = null },
        new AttemptRow { Contact = new string('c', 128), Campaign = "\u00A0\u00BF\uD83D\uDE00", List = "\u00C2" },
        new AttemptRow { Device = "a\u0085\n", StartedAt = long.MinValue, EndedAt = long.MaxValue },
        new AttemptRow { DcAttempts = int.MaxValue, SizeBytes = long.MaxValue, AttemptNumber = 0, OptOut = 1 },
        new AttemptRow { Channel = Channel.Web, Result = AttemptResult.Cancelled },
    };

    [Fact]
    public void CountInvalid_OneMissingIdAnywhere_IsFound()
    {
        AggregateQuery query = new(
            AttemptsRelation.Schema, [], [Measure.CountInvalid([AttemptsRelation.ContactId])]);
        for (int count = 1; count <= 40; count++)
        {
            for (int at = 0; at < count; at++)
            {
                AggregationState state = new(query);
                RecordBatch batch = AttemptRow.Batch(
                    [.. Enumerable.Range(-1, count + 1).Select(i => new AttemptRow { Contact = i == at ? null : "a" })]);
                state.Add(batch, 1, count);

                Assert.Equal([": 1"], AggregateOracle.Lines(state.ToResult()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void CountInvalid_ABrokenValue_CountsItsRowForItsColumnOnly(string column, AttemptRow row)
    {
        RelationColumn broken = AttemptsRelation.Schema.Find(column)!;
        RelationColumn[] others = [.. AttemptRow.Columns.Where(other => other != broken)];
        AttemptRow[] rows = [new AttemptRow(), row, new AttemptRow { Campaign = "C2" }, row];

        Assert.Equal([": 2 0 2"], Answer(rows, [broken], others, AttemptRow.Columns));
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void CountInvalid_ValidValues_CountsNothing(AttemptRow row) =>
        Assert.Equal([": 0"], Answer([row, new AttemptRow()], AttemptRow.Columns));

    [Fact]
    public void CountInvalid_ARowBrokenTwice_CountsOnce() =>
        Assert.Equal(
            [": 1"],
            Answer([new AttemptRow { Contact = null, Channel = (Channel)99, OptOut = null }], AttemptRow.Columns));

    [Fact]
    public void CountInvalid_OfNoColumns_CountsNothing() =>
        Assert.Equal([": 0 1"], Answer([new AttemptRow { Contact = null }], [], [AttemptsRelation.ContactId]));

    [Fact]
    public void CountInvalid_ABrokenIdOfAnEarlierDictionary_IsForgotten()
    {
        AggregationState state = State([AttemptsRelation.PassId]);

        state.Add(AttemptRow.Batch(new AttemptRow { Pass = "\n" }, new AttemptRow { Pass = "P" }));
        state.Add(AttemptRow.Batch(
            new AttemptRow { Pass = "P" }, new AttemptRow { Pass = "\t" }, new AttemptRow { Pass = "\t" }));

        Assert.Equal([": 3"], AggregateOracle.Lines(state.ToResult()));
    }

    [Theory]
    [InlineData(0, 1, -1)]
    [InlineData(0, 4, -1)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 19)]
    [InlineData(2, 3, 1_999)]
    [InlineData(-3, 2, -301)]
    public void CountInvalid_AMinimumOfADecimal_IsScaled(long minimum, int scale, long broken)
    {
        RelationSchemaBuilder columns = new("prices");
        RelationColumn key = columns.Id("price_id");
        RelationColumn price = columns.Decimal("price", scale, minimum);
        RelationSchema prices = columns.Build(key);
        using FixedVector<long> values = new(price, new[] { broken, broken + 1 });
        AggregationState state = new(new AggregateQuery(prices, [], [Measure.CountInvalid([price])]));

        state.Add(new RecordBatch(prices, [values]));

        Assert.Equal([": 1"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void CountInvalid_AWideDecimal_IsOnlyWhereItIsMissing()
    {
        RelationSchemaBuilder columns = new("amounts");
        RelationColumn key = columns.Id("amount_id");
        RelationColumn amount = columns.WideDecimal("amount", scale: 4);
        RelationSchema amounts = columns.Build(key);
        using FixedVector<Int128> values = new(amount, new Int128[] { 0, Int128.MinValue, 5 }, new byte[] { 0b011 });
        AggregationState state = new(new AggregateQuery(amounts, [], [Measure.CountInvalid([amount])]));

        state.Add(new RecordBatch(amounts, [values]));

        Assert.Equal([": 1"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void CountInvalid_AValueOfANullRow_MeansNothing()
    {
        byte[] validity = [0b10];
        using FixedVector<byte> scripts = new(AttemptsRelation.ScriptResult, new byte[] { 200, 0 }, validity);
        AggregationState state = State([AttemptsRelation.ScriptResult]);

        state.Add(new RecordBatch(AttemptsRelation.Schema, [scripts]));

        Assert.Equal([": 0"], AggregateOracle.Lines(state.ToResult()));
    }

    private static AggregationState State(params IReadOnlyList<RelationColumn>[] measures) =>
        new(new AggregateQuery(AttemptsRelation.Schema, [], [.. measures.Select(Measure.CountInvalid)]));

    private static string[] Answer(AttemptRow[] rows, params IReadOnlyList<RelationColumn>[] measures)
    {
        AggregationState state = State(measures);
        state.Add(AttemptRow.Batch(rows));
        return AggregateOracle.Lines(state.ToResult());
    }
}
