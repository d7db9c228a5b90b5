using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class SumTests
{
    private static readonly Condition Voice = Condition.In(AttemptsRelation.Channel, Channel.Voice);

    [Fact]
    public void Sum_OfNothingButNulls_IsZero() =>
        Assert.Equal(0, Sum(Measure.Sum(AttemptsRelation.SizeBytes), new AttemptRow(), new AttemptRow()));

    [Fact]
    public void Sum_OfInt32_LeavesOut_NullsAndRowsOutside() =>
        Assert.Equal(
            7,
            Sum(
                Measure.Sum(AttemptsRelation.AttemptNumber, Voice),
                new AttemptRow { AttemptNumber = 3 },
                new AttemptRow { AttemptNumber = null },
                new AttemptRow { AttemptNumber = 100, Channel = Channel.Text },
                new AttemptRow { AttemptNumber = 4 }));

    [Fact]
    public void Sum_AValueOfANullRow_MeansNothing()
    {
        using FixedVector<long> sizes = new(
            AttemptsRelation.SizeBytes, new long[] { 100, 3, long.MaxValue }, new byte[] { 0b010 });
        AggregationState state = new(
            new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Sum(AttemptsRelation.SizeBytes)]));

        state.Add(new RecordBatch(AttemptsRelation.Schema, [sizes]));

        Assert.Equal(3, state.ToResult().Value(0, 0));
    }

    [Fact]
    public void Sum_OfInt32_Past32Bits_IsExact() =>
        Assert.Equal(
            4_294_967_294,
            Sum(
                Measure.Sum(AttemptsRelation.DcAttempts),
                new AttemptRow { DcAttempts = int.MaxValue },
                new AttemptRow { DcAttempts = int.MaxValue }));

    [Fact]
    public void Sum_Past64Bits_IsExact() =>
        Assert.Equal(
            Int128.Parse("27670116110564327421", System.Globalization.CultureInfo.InvariantCulture),
            Sum(
                Measure.Sum(AttemptsRelation.SizeBytes),
                new AttemptRow { SizeBytes = long.MaxValue },
                new AttemptRow { SizeBytes = long.MaxValue },
                new AttemptRow { SizeBytes = long.MaxValue }));

    [Fact]
    public void Sum_BelowMinus64Bits_IsExact() =>
        Assert.Equal(
            Int128.Parse("-18446744073709551615", System.Globalization.CultureInfo.InvariantCulture),
            Sum(
                Measure.Sum(AttemptsRelation.SizeBytes),
                new AttemptRow { SizeBytes = long.MinValue },
                new AttemptRow { SizeBytes = 1 },
                new AttemptRow { SizeBytes = long.MinValue }));

    [Fact]
    public void Sum_OfMiddlingValuesPast64Bits_IsExact()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema, [], [Measure.Sum(AttemptsRelation.SizeBytes), Measure.Count()]));
        RecordBatch batch = AttemptRow.Batch(
            [.. Enumerable.Repeat(new AttemptRow { SizeBytes = (1L << 45) - 1 }, 1_024)]);

        for (int i = 0; i < 600; i++)
        {
            state.Add(batch);
        }

        Assert.Equal([": 21617278211377766400 614400"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Sum_OfDecimals_KeepsScaleAndSign()
    {
        RecordBatchBuilder builder = new(ServiceUsageRelation.Schema, [ServiceUsageRelation.Quantity]);
        builder.Fixed<long>(ServiceUsageRelation.Quantity).Append(12_5000);
        builder.Fixed<long>(ServiceUsageRelation.Quantity).Append(-20_0001);
        builder.Fixed<long>(ServiceUsageRelation.Quantity).Append(-999_999_999_999_999_999);
        AggregationState state = new(
            new AggregateQuery(
                ServiceUsageRelation.Schema,
                [],
                [
                    Measure.Sum(ServiceUsageRelation.Quantity),
                    Measure.Minimum(ServiceUsageRelation.Quantity),
                    Measure.Maximum(ServiceUsageRelation.Quantity),
                ]));

        state.Add(builder.Build());
        state.Add(builder.Build());

        Assert.Equal([": -2000000000000150000 -999999999999999999 125000"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Sum_OfTwoBatches_AddsWideAndNarrowBlocks()
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema, [AttemptsRelation.CampaignId], [Measure.Sum(AttemptsRelation.SizeBytes)]));

        state.Add(AttemptRow.Batch(new AttemptRow { SizeBytes = 5 }));
        state.Add(AttemptRow.Batch(new AttemptRow { SizeBytes = long.MaxValue }, new AttemptRow { Campaign = "C2" }));
        state.Add(
            AttemptRow.Batch(new AttemptRow { SizeBytes = 5, Campaign = "C3" }, new AttemptRow { SizeBytes = 5 }));

        Assert.Equal(["C1: 9223372036854775817", "C2: 0", "C3: 5"], AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Merge_PastTheBoundOf64Bits_StaysExact()
    {
        // Merged into itself, each time twice as many rows: the 64th time past 64 bits, counts too.
        AggregationState state = Doubled(new AttemptRow { SizeBytes = 3, DcAttempts = 1 }, 70);

        Assert.Equal(
            [": 3541774862152233910272 1180591620717411303424 1180591620717411303424 1"],
            AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void Merge_OtherWithTotalsPast64Bits_AddsThem()
    {
        AggregationState other = Doubled(new AttemptRow { SizeBytes = 3, DcAttempts = 1 }, 70);
        AggregationState state = new(other.Query);
        state.Add(AttemptRow.Batch(new AttemptRow { SizeBytes = 4 }));

        state.Merge(other);

        Assert.Equal(
            [": 3541774862152233910276 1180591620717411303424 1180591620717411303425 1"],
            AggregateOracle.Lines(state.ToResult()));
    }

    [Fact]
    public void ToResult_ASumOf39Digits_IsRefused()
    {
        AggregationState state = Doubled(new AttemptRow { SizeBytes = long.MaxValue }, 64);

        ReportDataException error = Assert.Throws<ReportDataException>(state.ToResult);

        Assert.Equal(
            "attempts.size_bytes: found a sum of more than 38 digits, expected at most 38. " +
            "Mend the values in the store or take a shorter window.",
            error.Message);
        Assert.Equal(
            ("attempts", null, "size_bytes", "overflow"),
            (error.Relation, error.RecordId, error.Column, error.Rule));
    }

    [Fact]
    public void ToResult_ASumOf39DigitsBelowZero_IsRefused() =>
        Assert.Throws<ReportDataException>(Doubled(new AttemptRow { SizeBytes = long.MinValue }, 64).ToResult);

    [Fact]
    public void ToResult_ASumOf38Digits_IsExact() =>
        Assert.StartsWith(
            ": 85070591730234615856620279821087277056 ",
            AggregateOracle.Lines(Doubled(new AttemptRow { SizeBytes = long.MaxValue }, 63).ToResult())[0],
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void ToResult_ASumOf38Nines_IsTheLargest(int sign)
    {
        Int128 nines = Int128.Parse(new string('9', 38), System.Globalization.CultureInfo.InvariantCulture);
        AggregationState state = Doubled(new AttemptRow { SizeBytes = sign * (long)(nines >> 64) }, 64);
        ulong rest = (ulong)(nines & ulong.MaxValue);
        AggregationState other = new(state.Query);
        other.Add(AttemptRow.Batch(
            new AttemptRow { SizeBytes = sign * (long)(rest / 2) },
            new AttemptRow { SizeBytes = sign * (long)(rest - (rest / 2)) }));

        state.Merge(other);

        Assert.Equal(sign * nines, state.ToResult().Value(0, 0));
        state.Add(AttemptRow.Batch(new AttemptRow { SizeBytes = sign }));
        Assert.Throws<ReportDataException>(state.ToResult);
    }

    [Fact]
    public void Merge_ASumPast128Bits_IsRefused()
    {
        AggregationState state = Doubled(new AttemptRow { SizeBytes = long.MaxValue }, 64);

        ReportDataException error = Assert.Throws<ReportDataException>(() => state.Merge(state));

        Assert.Equal("size_bytes", error.Column);
    }

    [Fact]
    public void ToResult_ACountOf39Digits_IsRefused()
    {
        AggregationState state = Doubled(new AttemptRow(), 127 - 1);

        ReportDataException error = Assert.Throws<ReportDataException>(() => Doubled(state, 1).ToResult());

        Assert.Equal(
            "attempts: found a count of more than 38 digits, expected at most 38. " +
            "Mend the values in the store or take a shorter window.",
            error.Message);
        Assert.Null(error.Column);
    }

    private static Int128? Sum(Measure measure, params AttemptRow[] rows)
    {
        AggregationState state = new(new AggregateQuery(AttemptsRelation.Schema, [], [measure]));
        state.Add(AttemptRow.Batch(rows));
        return state.ToResult().Value(0, 0);
    }

    private static AggregationState Doubled(AttemptRow row, int times)
    {
        AggregationState state = new(
            new AggregateQuery(
                AttemptsRelation.Schema,
                [],
                [
                    Measure.Sum(AttemptsRelation.SizeBytes), Measure.Sum(AttemptsRelation.DcAttempts), Measure.Count(),
                    Measure.CountDistinct(AttemptsRelation.ContactId),
                ]));
        state.Add(AttemptRow.Batch(row));
        return Doubled(state, times);
    }

    private static AggregationState Doubled(AggregationState state, int times)
    {
        for (int i = 0; i < times; i++)
        {
            state.Merge(state);
        }

        return state;
    }
}
