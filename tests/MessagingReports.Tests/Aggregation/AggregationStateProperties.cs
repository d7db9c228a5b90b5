using FsCheck;
using FsCheck.Xunit;
using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

[Properties(Arbitrary = [typeof(AggregationArbitraries)], MaxTest = 200, EndSize = 200)]
public class AggregationStateProperties
{
    [Property]
    public void ToResult_AnyRows_EqualsOracle(AggregateQuery query, AttemptRow[] rows, bool sharesDictionaries)
    {
        AggregationState state = new(query);

        AddInBatches(state, rows, 64, sharesDictionaries);

        Assert.Equal(AggregateOracle.Answer(query, rows), AggregateOracle.Lines(state.ToResult()));
    }

    [Property(MaxTest = 30)]
    public void ToResult_AnyBatchSize_EqualsOracle(
        AggregateQuery query, AttemptRow[] rows, PositiveInt size, bool sharesDictionaries)
    {
        AttemptRow[] many = [.. Enumerable.Range(0, rows.Length == 0 ? 0 : 5_100).Select(i => rows[i % rows.Length])];
        AggregationState state = new(query);

        AddInBatches(state, many, 1 + (size.Get * 97 % 5_000), sharesDictionaries);

        Assert.Equal(AggregateOracle.Answer(query, many), AggregateOracle.Lines(state.ToResult()));
    }

    [Property]
    public void ToResult_AnyOrderOfRows_IsTheSame(AggregateQuery query, AttemptRow[] rows, int seed)
    {
        AttemptRow[] shuffled = [.. rows];
        new System.Random(seed).Shuffle(shuffled);
        AggregationState ordered = new(query);
        AggregationState other = new(query);

        ordered.Add(AttemptRow.Batch(rows));
        other.Add(AttemptRow.Batch(shuffled));

        Assert.Equal(AggregateOracle.Lines(ordered.ToResult()), AggregateOracle.Lines(other.ToResult()));
    }

    [Property]
    public void Add_ARangeOfABatch_AddsItsRowsOnly(
        AggregateQuery query, AttemptRow[] rows, PositiveInt from, PositiveInt many)
    {
        int start = from.Get % (rows.Length + 1);
        int count = many.Get % (rows.Length - start + 1);
        AggregationState state = new(query);

        state.Add(AttemptRow.Batch(rows), start, count);

        Assert.Equal(
            AggregateOracle.Answer(query, rows.Skip(start).Take(count)), AggregateOracle.Lines(state.ToResult()));
    }

    [Property]
    public void Merge_AnySplitAndOrder_EqualsOnePass(
        AggregateQuery query, AttemptRow[] rows, PositiveInt parts, int seed, bool sharesDictionaries)
    {
        System.Random random = new(seed);
        List<AggregationState> states = [];
        foreach (IGrouping<int, AttemptRow> part in rows.GroupBy(_ => random.Next(1 + (parts.Get % 7))))
        {
            AggregationState state = new(query);
            AddInBatches(state, [.. part], 16, sharesDictionaries);
            states.Add(state);
        }

        states.Add(new AggregationState(query));
        while (states.Count > 1)
        {
            AggregationState taken = states[random.Next(states.Count)];
            states.Remove(taken);
            states[random.Next(states.Count)].Merge(taken);
        }

        Assert.Equal(AggregateOracle.Answer(query, rows), AggregateOracle.Lines(states[0].ToResult()));
    }

    [Property]
    public void Merge_AnyStates_LeavesTheOtherAsItWas(AggregateQuery query, AttemptRow[] left, AttemptRow[] right)
    {
        AggregationState into = new(query);
        AggregationState other = new(query);
        into.Add(AttemptRow.Batch(left));
        other.Add(AttemptRow.Batch(right));

        into.Merge(other);
        into.Add(AttemptRow.Batch(left));

        Assert.Equal(AggregateOracle.Answer(query, right), AggregateOracle.Lines(other.ToResult()));
        Assert.Equal(
            AggregateOracle.Answer(query, [.. left, .. right, .. left]), AggregateOracle.Lines(into.ToResult()));
    }

    private static void AddInBatches(AggregationState state, AttemptRow[] rows, int size, bool sharesDictionaries)
    {
        RelationDictionaries? dictionaries = sharesDictionaries ? new(AttemptsRelation.Schema) : null;
        foreach (AttemptRow[] chunk in rows.Chunk(size))
        {
            state.Add(AttemptRow.Batch(chunk, dictionaries));
        }
    }
}
