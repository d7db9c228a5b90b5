using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>Vectors in memory of the caller: whoever reads past them dies, the test with him.</summary>
public sealed class GuardedBatchTests
{
    private static readonly Condition Voice = Condition.In(AttemptsRelation.Channel, Channel.Voice);
    private static readonly Condition Success = Condition.In(AttemptsRelation.ScriptResult, ScriptResult.Success);

    private static readonly AggregateQuery Query = new(
        AttemptsRelation.Schema,
        [AttemptsRelation.AccountId, AttemptsRelation.CampaignId],
        [
            Measure.Count(Voice, Success),
            Measure.Count(Condition.IsTrue(AttemptsRelation.OptOut)),
            Measure.Sum(AttemptsRelation.SizeBytes, Success),
            Measure.Sum(AttemptsRelation.AttemptNumber),
            Measure.Minimum(AttemptsRelation.StartedAt),
            Measure.Maximum(AttemptsRelation.EndedAt, Voice),
            Measure.CountDistinct(AttemptsRelation.ContactId),
            Measure.CountDistinct(AttemptsRelation.PassId, Voice),
            Measure.CountInvalid(AttemptRow.Columns),
        ]);

    [SkippableFact]
    public void Add_VectorsThatEndWhereMemoryDoes_ReadsNothingPastThem()
    {
        Guarded.Require();
        AttemptRow[] rows = [.. Enumerable.Range(0, 530).Select(Row)];
        foreach (int count in (int[])[1, 7, 8, 9, 16, 17, 31, 33, 64, 528])
        {
            foreach (int start in (int[])[0, 1])
            {
                using GuardedBatch guarded = new(AttemptRow.Batch(rows[..(start + count)]));
                AggregationState state = new(Query);

                state.Add(guarded.Batch, start, count);

                Assert.Equal(
                    AggregateOracle.Answer(Query, rows.Skip(start).Take(count)),
                    AggregateOracle.Lines(state.ToResult()));
            }
        }
    }

    // Nulls here and there, texts of 1 to 40 bytes, all ids as they should be.
    private static AttemptRow Row(int i) => new()
    {
        Campaign = $"C{i % 5}",
        Pass = i % 7 == 0 ? null : $"P{i % 3}",
        Contact = new string((char)('a' + (i % 3)), 1 + (i % 40)),
        List = i % 4 == 0 ? null : "list",
        Channel = i % 11 == 3 ? null : (Channel)(i % 3),
        AttemptNumber = i % 5 == 1 ? null : i,
        StartedAt = i % 13 == 5 ? null : i,
        EndedAt = i % 3 == 0 ? null : -i,
        SizeBytes = i % 6 == 2 ? null : 3 * i,
        ScriptResult = i % 4 == 1 ? null : (ScriptResult)(i % 2),
        OptOut = (byte)(i % 2),
    };
}
