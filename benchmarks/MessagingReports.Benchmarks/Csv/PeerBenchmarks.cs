using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Csv;

/// <summary>All Attempts, 66 columns, by everybody: what choosing a writer costs whoever exports rows.</summary>
public class PeerBenchmarks
{
    private CsvPeers _peers = null!;
    private ICsvPeer _ours = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peers = Samples.Peers;
        _ours = new BatchCsv(Samples.Account, CsvPeers.Report, CsvFormat.Default);
        Work.Is(Samples.Account.Rows, _peers.Bytes);
    }

    [Benchmark(Baseline = true)]
    public long CsvHelperGenerated() => _peers.Generated.Write(Stream.Null);

    [Benchmark]
    public long CsvHelperWriteField() => _peers.Fields.Write(Stream.Null);

    [Benchmark]
    public long CsvHelperUtf8() => _peers.Utf8.Write(Stream.Null);

    [Benchmark]
    public long Sylvan() => _peers.Sylvan.Write(Stream.Null);

    [Benchmark]
    public long StringJoin() => _peers.Join.Write(Stream.Null);

    [Benchmark]
    public long DuckDbCopy() => _peers.Copy.Write(Stream.Null);

    [Benchmark]
    public long DuckDbCopyTwoThreads() => _peers.CopyTwoThreads.Write(Stream.Null);

    [Benchmark]
    public long MessagingReports() => _ours.Write(Stream.Null);

    [Benchmark]
    public long LimitCellCopy() => _peers.CellLimit.Write(Stream.Null);

    [Benchmark]
    public long LimitMemoryCopy() => _peers.MemoryLimit.Write(Stream.Null);
}
