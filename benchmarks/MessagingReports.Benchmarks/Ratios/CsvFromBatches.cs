using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P1: All Attempts v17 from batches to a discarding stream.</summary>
/// <remarks>
/// Ours runs with its defaults, the formula guard on; the peers have no guard and do less. The whole run also checks
/// every row and hashes every byte, which no peer does.
/// </remarks>
internal sealed class CsvFromBatches : IRatioSubject
{
    public string Id => "P1";

    public bool IsOneCore => true;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        AccountSample sample = new(options.Rows);
        using CsvPeers peers = new(sample);
        peers.Check();
        BatchCsv batches = new(sample, CsvPeers.Report, CsvFormat.Default);
        RunCsv run = new(new SampleSource(sample), sample, CsvPeers.Report, CsvFormat.Default);
        ICsvPeer[] all =
        [
            batches, run, peers.Generated, peers.Utf8, peers.Fields, peers.Sylvan, peers.Join, peers.Copy,
            peers.CellLimit, peers.MemoryLimit,
        ];
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [.. all.Select(peer => new Contender(peer.Name, () => peer.Write(Stream.Null)).Times(options.Repeats))],
            options.Rounds,
            IsOneCore);
        foreach (Measurement ours in measured.Take(2))
        {
            yield return RatioRow.Faster(Id, ours, measured[2], goal: 5, stretch: 8);
            yield return RatioRow.Faster(Id, ours, measured[3], goal: 2.5, stretch: 4);
            yield return RatioRow.Faster(Id, ours, measured[4], goal: null);
            yield return RatioRow.Faster(Id, ours, measured[5], goal: null);
            yield return RatioRow.Faster(Id, ours, measured[6], goal: null);
            yield return RatioRow.Faster(Id, ours, measured[7], goal: 10, stretch: 14);
            yield return RatioRow.ShareOfLimit(Id, ours, measured[8], goal: 30, stretch: 40);
            yield return RatioRow.ShareOfLimit(Id, ours, measured[9], goal: null);
        }
    }
}
