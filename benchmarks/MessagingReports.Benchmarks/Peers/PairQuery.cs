using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The aggregation by (account, campaign) with eight measures, and its rows in every shape.</summary>
internal sealed class PairQuery
{
    public static readonly AggregateQuery Query = new(
        A.Schema,
        [A.AccountId, A.CampaignId],
        [
            Measure.Count(),
            Measure.Count(Outbound, In(ResultClass.Delivered)),
            Measure.Count(Outbound, In(ResultClass.Undelivered)),
            Measure.Count(Outbound, In(ResultClass.Pending)),
            Measure.Sum(A.CallSeconds),
            Measure.Sum(A.BillableSeconds),
            Measure.Minimum(A.StartedAt),
            Measure.Maximum(A.StartedAt),
        ]);

    private readonly Lazy<IReadOnlyList<PairRow>> _rows;

    public PairQuery(int rows)
    {
        Batches = AttemptBatches.Of(rows, Query.Columns);
        _rows = new Lazy<IReadOnlyList<PairRow>>(() => [.. Batches.SelectMany(RowsOf)]);
    }

    public IReadOnlyList<RecordBatch> Batches { get; }

    public IReadOnlyList<PairRow> Rows => _rows.Value;

    private static Condition Outbound => Condition.In(A.Direction, Direction.Outbound);

    /// <summary>Our answer by the ids, for comparison.</summary>
    public static Dictionary<(string Account, string Campaign), PairTotals> Totals(AggregateResult result)
    {
        Dictionary<(string Account, string Campaign), PairTotals> totals = [];
        for (int group = 0; group < result.GroupCount; group++)
        {
            long Value(int measure) => (long)result.Value(group, measure)!.Value;
            string Key(int column) => Encoding.UTF8.GetString(result.Key(group, column)!);

            totals.Add(
                (Key(0), Key(1)),
                new PairTotals(Value(0), Value(1), Value(2), Value(3), Value(4), Value(5), Value(6), Value(7)));
        }

        return totals;
    }

    /// <summary>The ids behind the numbers of a row object.</summary>
    public (string Account, string Campaign) Ids(int account, int campaign) => (
        Encoding.UTF8.GetString(Batches[0].Dictionary(A.AccountId).Dictionary[account]),
        Encoding.UTF8.GetString(Batches[0].Dictionary(A.CampaignId).Dictionary[campaign]));

    private static Condition In(ResultClass resultClass) =>
        Condition.In<AttemptResult>(A.Result, [.. ResultClasses.ResultsIn(resultClass)]);

    private static IEnumerable<PairRow> RowsOf(RecordBatch batch)
    {
        for (int row = 0; row < batch.Count; row++)
        {
            yield return new PairRow
            {
                Account = batch.Dictionary(A.AccountId).Codes[row],
                Campaign = batch.Dictionary(A.CampaignId).Codes[row],
                Direction = (Direction)batch.Fixed<byte>(A.Direction).Values[row],
                Class = ResultClasses.Of((AttemptResult)batch.Fixed<byte>(A.Result).Values[row]),
                CallSeconds = Number(batch.Fixed<int>(A.CallSeconds), row),
                BillableSeconds = Number(batch.Fixed<int>(A.BillableSeconds), row),
                StartedAt = batch.Fixed<long>(A.StartedAt).Values[row],
            };
        }
    }

    private static int? Number(FixedVector<int> vector, int row) => vector.IsNull(row) ? null : vector.Values[row];
}
