using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Aggregation;

/// <summary>The whole Service Summary report: exact sums, paid by everybody who checks an invoice.</summary>
public class ServiceBenchmarks
{
    private const int Rows = 200_000;

    private ServicePeers _peers = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peers = new ServicePeers(new AccountSample(Scale.Rows(Rows)));
        _peers.Check();
        Work.Is(_peers.Rows);
    }

    [GlobalCleanup]
    public void Cleanup() => _peers.Dispose();

    [Benchmark(Baseline = true)]
    public int DuckDb() => _peers.DuckDb().Count;

    [Benchmark]
    public int Linq() => _peers.Linq().Count;

    [Benchmark]
    public long MessagingReports() => _peers.Ours.Write(Stream.Null);
}
