using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Benchmarks.Aggregation;

/// <summary>Distinct contacts of each campaign: the dearest measure, paid by every Account Activity.</summary>
public class DistinctBenchmarks
{
    private const int Rows = 500_000;
    private const int Groups = 100;

    private static readonly AggregateQuery Query =
        new(A.Schema, [A.CampaignId], [Measure.CountDistinct(A.ContactId)]);

    private GroupSample _sample = null!;
    private GroupDuckDb _duckDb = null!;

    [GlobalSetup]
    public void Setup()
    {
        _sample = new GroupSample(Groups, Scale.Rows(Rows));
        _duckDb = new GroupDuckDb(_sample);
        if (new[] { MessagingReports(), LinqDistinct(), DuckDb() }.Any(distinct => distinct != HashSetPerGroup()))
        {
            throw new InvalidOperationException("distinct: different numbers were found. Make all ask the same.");
        }

        Work.Is(_sample.Rows.Count);
    }

    [GlobalCleanup]
    public void Cleanup() => _duckDb.Dispose();

    [Benchmark(Baseline = true)]
    public long HashSetPerGroup()
    {
        Dictionary<int, HashSet<string>> groups = [];
        foreach (GroupRow row in _sample.Rows)
        {
            ref HashSet<string>? contacts =
                ref CollectionsMarshal.GetValueRefOrAddDefault(groups, row.Campaign, out _);
            (contacts ??= []).Add(row.Contact);
        }

        return groups.Values.Sum(contacts => (long)contacts.Count);
    }

    [Benchmark]
    public long LinqDistinct() => _sample.Rows
        .GroupBy(row => row.Campaign)
        .Sum(group => (long)group.Select(row => row.Contact).Distinct().Count());

    /// <summary>DuckDB 1.5, one thread, <c>count(DISTINCT)</c>, its table in memory.</summary>
    [Benchmark]
    public long DuckDb() => _duckDb.Distinct();

    [Benchmark]
    public long MessagingReports()
    {
        AggregationState state = new(Query);
        foreach (RecordBatch batch in _sample.Batches)
        {
            state.Add(batch);
        }

        AggregateResult result = state.ToResult();
        long distinct = 0;
        for (int group = 0; group < result.GroupCount; group++)
        {
            distinct += (long)result.Value(group, 0)!.Value;
        }

        return distinct;
    }
}
