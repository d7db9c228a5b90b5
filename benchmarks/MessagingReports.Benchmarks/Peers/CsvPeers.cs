using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Csv;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Everybody who writes All Attempts, over one sample.</summary>
internal sealed class CsvPeers : IDisposable
{
    /// <summary>What the peers write: they have no formula guard.</summary>
    public static readonly CsvFormat Unguarded = new() { FormulaGuard = false };

    private readonly AccountSample _sample;
    private readonly byte[] _finished;

    public CsvPeers(AccountSample sample)
    {
        _sample = sample;
        Header = [.. Report.Layout.Columns.Select(column => column.Header)];
        PeerRecords peers = new(sample.Store.Directory, sample.Zone);
        Records = [.. sample.Attempts.Select(peers.Attempt)];
        using MemoryStream output = new();
        new BatchCsv(sample, Report, Unguarded).Write(output);
        _finished = output.ToArray();
        Generated = new CsvHelperRecords<AttemptRecord>(Records);
        Utf8 = new CsvHelperUtf8(Records, Header);
        Fields = new CsvHelperFields(Records, Header);
        Sylvan = new SylvanData(Records);
        Join = new StringJoin(Records, Header);
        CellLimit = new CellCopy(_finished, Header.Count);
        MemoryLimit = new MemoryCopy(_finished, sample.Rows);
        Copy = new DuckDbCopy(sample, Report, threads: 1);
        CopyTwoThreads = new DuckDbCopy(sample, Report, threads: 2);
    }

    public static ReportDefinition Report { get; } = ReportCatalog.Get("all-attempts");

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<AttemptRecord> Records { get; }

    /// <summary>The bytes of one pass.</summary>
    public int Bytes => _finished.Length;

    public CsvHelperRecords<AttemptRecord> Generated { get; }

    public CsvHelperUtf8 Utf8 { get; }

    public CsvHelperFields Fields { get; }

    public SylvanData Sylvan { get; }

    public StringJoin Join { get; }

    public DuckDbCopy Copy { get; }

    public DuckDbCopy CopyTwoThreads { get; }

    public CellCopy CellLimit { get; }

    public MemoryCopy MemoryLimit { get; }

    /// <summary>The peers of libraries.</summary>
    public IReadOnlyList<ICsvPeer> Libraries => [Generated, Utf8, Fields, Sylvan, Join, Copy, CopyTwoThreads];

    /// <summary>Parses everybody's output with CsvHelper and compares every cell with ours.</summary>
    /// <exception cref="InvalidOperationException">A peer writes other cells.</exception>
    public void Check()
    {
        foreach (ICsvPeer peer in (IEnumerable<ICsvPeer>)[.. Libraries, CellLimit, MemoryLimit])
        {
            using MemoryStream output = new();
            long rows = peer.Write(output);
            CsvCells.Require(peer.Name, _finished, output.ToArray());
            if (rows != _sample.Rows)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{peer.Name}: {rows} rows were counted, {_sample.Rows} were expected. Make it count its rows."));
            }
        }
    }

    public void Dispose()
    {
        Copy.Dispose();
        CopyTwoThreads.Dispose();
    }
}
