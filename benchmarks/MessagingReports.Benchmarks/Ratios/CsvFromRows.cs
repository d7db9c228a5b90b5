using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Peers.Records;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P2: All Attempts v17 from row objects, the building of batches included.</summary>
/// <remarks>The peer writes records whose names are joined and whose times are local already.</remarks>
internal sealed class CsvFromRows : IRatioSubject
{
    public string Id => "P2";

    public bool IsOneCore => true;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        AccountSample sample = new(options.Rows);
        PeerRecords peers = new(sample.Store.Directory, sample.Zone);
        AttemptRecord[] records = [.. sample.Attempts.Select(peers.Attempt)];
        CsvHelperRecords<AttemptRecord> generated = new(records);
        RowCsv[] ours =
            [RowCsv.AllAttempts(sample, isRowByRow: false), RowCsv.AllAttempts(sample, isRowByRow: true)];
        RunCsv run = new(
            new AttemptRows(sample.Store.Directory, sample.Attempts, isRowByRow: false),
            sample,
            CsvPeers.Report,
            CsvFormat.Default);
        RowCopy limit = new(sample.Attempts);
        Check(sample, ours);
        Contender[] contenders =
            [
                .. ours.Select(peer => new Contender(peer.Name, () => peer.Write(Stream.Null))),
                new Contender(generated.Name, () => generated.Write(Stream.Null)),
                new Contender($"{generated.Name}, async one by one", () => generated
                    .WriteAsync(Stream.Null, AttemptRows.OneByOneAsync(records)).GetAwaiter().GetResult()),
                new Contender(run.Name, () => run.Write(Stream.Null)),
                new Contender(limit.Name, () => limit.Write(Stream.Null)),
            ];
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [.. contenders.Select(contender => contender.Times(options.Repeats))], options.Rounds, IsOneCore);
        yield return RatioRow.Faster(Id, measured[0], measured[2], goal: 3.5, stretch: 4.5);
        yield return RatioRow.Faster(Id, measured[1], measured[2], goal: 3.5, stretch: 4.5);
        yield return RatioRow.Faster(Id, measured[1], measured[3], goal: null);
        yield return RatioRow.Faster(Id, measured[4], measured[2], goal: null);
        yield return RatioRow.ShareOfLimit(Id, measured[0], measured[5], goal: null);
        yield return RatioRow.ShareOfLimit(Id, measured[1], measured[5], goal: null);
    }

    private static void Check(AccountSample sample, IEnumerable<RowCsv> ours)
    {
        using MemoryStream expected = new();
        new BatchCsv(sample, CsvPeers.Report, CsvFormat.Default).Write(expected);
        foreach (RowCsv rows in ours)
        {
            using MemoryStream actual = new();
            rows.Write(actual);
            CsvCells.Require(rows.Name, expected.ToArray(), actual.ToArray());
        }
    }
}
