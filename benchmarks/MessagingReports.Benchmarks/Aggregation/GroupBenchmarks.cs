using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Benchmarks.Aggregation;

/// <summary>
/// Three measures of few and of many groups: what it costs when the groups no longer fit the processor's caches.
/// </summary>
public class GroupBenchmarks
{
    private const int Rows = 1_000_000;

    private static readonly AggregateQuery Query = new(
        A.Schema,
        [A.CampaignId],
        [
            Measure.Count(),
            Measure.Count(Condition.In(A.Direction, Direction.Outbound)),
            Measure.Sum(A.CallSeconds),
        ]);

    private GroupSample _sample = null!;

    [Params(10, 2_000, 200_000)]
    public int Groups { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sample = new GroupSample(Groups, Scale.Rows(Rows));
        if (MessagingReports() != DictionaryOfClass())
        {
            throw new InvalidOperationException("groups: different numbers were found. Make both ask the same.");
        }

        Work.Is(_sample.Rows.Count);
    }

    [Benchmark(Baseline = true)]
    public int DictionaryOfClass()
    {
        Dictionary<int, Totals> groups = [];
        foreach (GroupRow row in _sample.Rows)
        {
            ref Totals? totals = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, row.Campaign, out _);
            totals ??= new Totals();
            totals.Attempts++;
            totals.Outbound += row.IsOutbound ? 1 : 0;
            totals.CallSeconds += row.CallSeconds;
        }

        return groups.Count;
    }

    [Benchmark]
    public int MessagingReports()
    {
        AggregationState state = new(Query);
        foreach (RecordBatch batch in _sample.Batches)
        {
            state.Add(batch);
        }

        return state.ToResult().GroupCount;
    }

    private sealed class Totals
    {
        public long Attempts { get; set; }

        public long Outbound { get; set; }

        public long CallSeconds { get; set; }
    }
}
