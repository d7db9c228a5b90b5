using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Aggregation;

/// <summary>
/// Eight measures by (account, campaign): what a summary costs a host whose store cannot aggregate, by everybody.
/// </summary>
public class PairBenchmarks
{
    private const int Rows = 500_000;

    private PairPeers _peers = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peers = new PairPeers(Scale.Rows(Rows));
        _peers.Check();
        Work.Is(_peers.Query.Rows.Count, _peers.Limit.Bytes);
    }

    [GlobalCleanup]
    public void Cleanup() => _peers.Dispose();

    [Benchmark(Baseline = true)]
    public int DuckDbGroupBy() => _peers.DuckDb.Run().Count;

    [Benchmark]
    public int LinqGroupBy() => _peers.Linq.Run().Count;

    [Benchmark]
    public int DictionaryOfClass() => _peers.Dictionary.Run().Count;

    [Benchmark]
    public int MessagingReports() => _peers.RunOurs().GroupCount;

    [Benchmark]
    public long LimitVectorSum() => _peers.Limit.Run();
}
