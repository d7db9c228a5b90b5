using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Csv;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.Csv;

/// <summary>
/// Whole layouts of 33 and 66 columns: every detail report pays the formatting, and a run pays its checks and hash too.
/// </summary>
public class LayoutBenchmarks
{
    private ICsvPeer _peer = null!;
    private ICsvPeer _formatting = null!;
    private ICsvPeer _run = null!;

    [Params("usage-detail", "all-attempts")]
    public string Report { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        AccountSample sample = Samples.Account;
        ReportDefinition report = ReportCatalog.Get(Report);
        PeerRecords peers = new(sample.Store.Directory, sample.Zone);
        _peer = report == CsvPeers.Report
            ? new CsvHelperRecords<AttemptRecord>([.. sample.Attempts.Select(peers.Attempt)])
            : new CsvHelperRecords<UsageRecord>([.. sample.Attempts.Select(peers.Usage)]);
        _formatting = new BatchCsv(sample, report, CsvFormat.Default);
        _run = new RunCsv(new SampleSource(sample), sample, report, CsvFormat.Default);
        using MemoryStream expected = new();
        using MemoryStream actual = new();
        new BatchCsv(sample, report, CsvPeers.Unguarded).Write(expected);
        _peer.Write(actual);
        CsvCells.Require(_peer.Name, expected.ToArray(), actual.ToArray());
        Work.Is(sample.Rows, expected.Length);
    }

    [Benchmark(Baseline = true)]
    public long CsvHelperGenerated() => _peer.Write(Stream.Null);

    [Benchmark]
    public long Formatting() => _formatting.Write(Stream.Null);

    [Benchmark]
    public long WholeRun() => _run.Write(Stream.Null);
}
