using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Csv;

/// <summary>All Attempts from row objects: what a host pays that derives from <see cref="RowAttemptSource"/>.</summary>
public class RowBenchmarks
{
    private CsvPeers _peers = null!;
    private ICsvPeer _batches = null!;
    private RowCsv _list = null!;
    private RowCsv _oneByOne = null!;

    [GlobalSetup]
    public void Setup()
    {
        AccountSample sample = Samples.Account;
        _peers = Samples.Peers;
        _batches = new BatchCsv(sample, CsvPeers.Report, CsvFormat.Default);
        _list = RowCsv.AllAttempts(sample, isRowByRow: false);
        _oneByOne = RowCsv.AllAttempts(sample, isRowByRow: true);
        Work.Is(sample.Rows, _peers.Bytes);
    }

    [Benchmark(Baseline = true)]
    public long CsvHelperGenerated() => _peers.Generated.Write(Stream.Null);

    [Benchmark]
    public Task<long> CsvHelperGeneratedAsync() =>
        _peers.Generated.WriteAsync(Stream.Null, AttemptRows.OneByOneAsync(_peers.Records));

    [Benchmark]
    public long RowList() => _list.Write(Stream.Null);

    [Benchmark]
    public long RowsOneByOneAsync() => _oneByOne.Write(Stream.Null);

    [Benchmark]
    public long BuildList() => _list.Build();

    [Benchmark]
    public long BuildOneByOneAsync() => _oneByOne.Build();

    [Benchmark]
    public long Batches() => _batches.Write(Stream.Null);
}
