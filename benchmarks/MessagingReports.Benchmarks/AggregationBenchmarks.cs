using BenchmarkDotNet.Attributes;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks;

/// <summary>Counts by campaign: the engine over batches against LINQ over the same values as objects.</summary>
[MemoryDiagnoser]
public class AggregationBenchmarks
{
    private const int Attempts = 200_000;

    private static readonly AggregateQuery Query = new(
        AttemptsRelation.Schema,
        [AttemptsRelation.CampaignId],
        [
            Measure.Count(Condition.In(AttemptsRelation.Direction, Direction.Outbound)),
            Measure.Count(Condition.IsTrue(AttemptsRelation.OptOut)),
            Measure.Sum(AttemptsRelation.CallSeconds),
            Measure.Minimum(AttemptsRelation.StartedAt),
        ]);

    private readonly List<RecordBatch> _batches = [];
    private readonly List<Row> _rows = [];

    [GlobalSetup]
    public void Setup()
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = Attempts });
        RelationDictionaries dictionaries = new(AttemptsRelation.Schema);
        foreach (RecordBatch batch in store.Read(AttemptsRelation.Schema, Query.Columns))
        {
            RecordBatchBuilder copy = new(AttemptsRelation.Schema, Query.Columns, batch.Count, dictionaries);
            for (int row = 0; row < batch.Count; row++)
            {
                Row values = Row.Of(batch, row);
                _rows.Add(values);
                copy.Dictionary(AttemptsRelation.CampaignId).Append(values.CampaignId);
                copy.Fixed<byte>(AttemptsRelation.Direction).Append((byte)values.Direction);
                copy.Fixed<byte>(AttemptsRelation.OptOut).Append(values.OptOut ? (byte)1 : (byte)0);
                copy.Fixed<int>(AttemptsRelation.CallSeconds).Append(values.CallSeconds);
                copy.Fixed<long>(AttemptsRelation.StartedAt).Append(values.StartedAt);
            }

            _batches.Add(copy.Build());
        }
    }

    [Benchmark(Baseline = true)]
    public int Engine()
    {
        AggregationState state = new(Query);
        foreach (RecordBatch batch in _batches)
        {
            state.Add(batch);
        }

        return state.ToResult().GroupCount;
    }

    [Benchmark]
    public int Linq() => _rows
        .GroupBy(row => row.CampaignId)
        .Select(group => (
            group.Count(row => row.Direction == Direction.Outbound),
            group.Count(row => row.OptOut),
            group.Sum(row => (long)(row.CallSeconds ?? 0)),
            group.Min(row => row.StartedAt)))
        .ToList()
        .Count;

    private sealed record Row(string CampaignId, Direction Direction, bool OptOut, int? CallSeconds, long StartedAt)
    {
        public static Row Of(RecordBatch batch, int row) => new(
            System.Text.Encoding.UTF8.GetString(batch.Dictionary(AttemptsRelation.CampaignId)[row]),
            (Direction)batch.Fixed<byte>(AttemptsRelation.Direction).Values[row],
            batch.Fixed<byte>(AttemptsRelation.OptOut).Values[row] != 0,
            batch.Fixed<int>(AttemptsRelation.CallSeconds) is var seconds && seconds.IsNull(row)
                ? null
                : seconds.Values[row],
            batch.Fixed<long>(AttemptsRelation.StartedAt).Values[row]);
    }
}
