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
    private ICsvPeer _fields = null!;
    private ICsvPeer _utf8 = null!;
    private ICsvPeer _sylvan = null!;
    private ICsvPeer _join = null!;
    private ICsvPeer _cells = null!;
    private ICsvPeer _memory = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peers = Samples.Peers;
        _ours = new BatchCsv(Samples.Account, CsvPeers.Report, CsvFormat.Default);
        _fields = _peers.Fields;
        _utf8 = _peers.Utf8;
        _sylvan = _peers.Sylvan;
        _join = _peers.Join;
        _cells = _peers.CellLimit;
        _memory = _peers.MemoryLimit;
        Work.Is(Samples.Account.Rows, _peers.Bytes);
    }

    [Benchmark(Baseline = true)]
    public long CsvHelperGenerated() => _peers.Generated.Write(Stream.Null);

    [Benchmark]
    public long CsvHelperWriteField() => _fields.Write(Stream.Null);

    [Benchmark]
    public long CsvHelperUtf8() => _utf8.Write(Stream.Null);

    [Benchmark]
    public long Sylvan() => _sylvan.Write(Stream.Null);

    [Benchmark]
    public long StringJoin() => _join.Write(Stream.Null);

    [Benchmark]
    public long DuckDbCopy() => _peers.Copy.Write(Stream.Null);

    [Benchmark]
    public long DuckDbCopyTwoThreads() => _peers.CopyTwoThreads.Write(Stream.Null);

    [Benchmark]
    public long MessagingReports() => _ours.Write(Stream.Null);

    [Benchmark]
    public long LimitCellCopy() => _cells.Write(Stream.Null);

    [Benchmark]
    public long LimitMemoryCopy() => _memory.Write(Stream.Null);
}
