using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Aggregation;

/// <summary>The whole Account Activity report, 25 measures: what a host pays whose store cannot aggregate.</summary>
public class ActivityBenchmarks
{
    private const int Rows = 100_000;

    private ActivityPeers _peers = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peers = new ActivityPeers(new AccountSample(Scale.Rows(Rows)));
        _peers.Check();
        Work.Is(_peers.Rows);
    }

    [GlobalCleanup]
    public void Cleanup() => _peers.Dispose();

    [Benchmark(Baseline = true)]
    public int DuckDb() => _peers.DuckDb.Run().Count;

    [Benchmark]
    public int Linq() => _peers.Linq.Run().Count;

    [Benchmark]
    public long MessagingReports() => _peers.Ours.Write(Stream.Null);
}
