using BenchmarkDotNet.Attributes;
using CsvHelper;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Csv;

/// <summary>
/// Ten text columns: what quotes, the formula guard and a one-byte charset cost reports full of contact data.
/// </summary>
public class TextBenchmarks
{
    private TextSample _sample = null!;
    private ReportText _guarded = null!;
    private ReportText _unguarded = null!;
    private ReportText _iso88591 = null!;
    private ReportText _windows1252 = null!;

    [Params(
        TextKind.Plain, TextKind.FivePercentQuoted, TextKind.AllQuoted, TextKind.Accents, TextKind.Emoji)]
    public TextKind Text { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sample = Samples.Text(Text);
        _guarded = Ours(CsvFormat.Default);
        _unguarded = Ours(CsvPeers.Unguarded);
        _iso88591 = Ours(new CsvFormat { Charset = CsvCharset.Iso88591 });
        _windows1252 = Ours(new CsvFormat { Charset = CsvCharset.Windows1252 });
        using MemoryStream ours = new();
        using MemoryStream peer = new();
        Write(_unguarded, ours);
        Write(peer);
        CsvCells.Require("CsvHelper 34 WriteField", ours.ToArray(), peer.ToArray());
        Work.Is(_sample.Records.Count, ours.Length);
    }

    [Benchmark(Baseline = true)]
    public long CsvHelper() => Write(Stream.Null);

    [Benchmark]
    public long Guarded() => Write(_guarded, Stream.Null);

    [Benchmark]
    public long Unguarded() => Write(_unguarded, Stream.Null);

    [Benchmark]
    public long Iso88591() => Write(_iso88591, Stream.Null);

    [Benchmark]
    public long Windows1252() => Write(_windows1252, Stream.Null);

    private static ReportText Ours(CsvFormat format) =>
        new(Samples.Account, TextSample.Layout, AttemptsRelation.Schema, format);

    private long Write(ReportText text, Stream destination)
    {
        foreach (RecordBatch batch in _sample.Batches)
        {
            text.Write(batch, destination);
        }

        return _sample.Records.Count;
    }

    private long Write(Stream destination)
    {
        using CsvWriter csv = CsvWriter.Create(destination, CsvHelperRecords<AttemptRecord>.Options, leaveOpen: true);
        foreach (string[] record in _sample.Records)
        {
            foreach (string text in record)
            {
                csv.WriteField(text);
            }

            csv.EndRecord();
        }

        return csv.RecordCount;
    }
}
