using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P6: the whole Account Activity report over batches.</summary>
/// <remarks>Ours checks every row and prints the report, which no peer does.</remarks>
internal sealed class ActivityReport : IRatioSubject
{
    private const int RowFactor = 4;

    public string Id => "P6";

    public bool IsOneCore => true;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        using ActivityPeers peers = new(new AccountSample(options.Rows * RowFactor));
        peers.Check();
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [
                new Contender("Account Activity, whole run", () => Run(() => peers.Ours.Write(Stream.Null))),
                new Contender(ActivityDuckDb.Name, () => Run(() => peers.DuckDb.Run())),
                new Contender(ActivityLinq.Name, () => Run(() => peers.Linq.Run())),
            ],
            options.Rounds,
            IsOneCore);
        yield return RatioRow.Faster(Id, measured[0], measured[1], goal: 3);
        yield return RatioRow.Faster(Id, measured[0], measured[2], goal: 12);

        long Run(Action pass)
        {
            pass();
            return peers.Rows;
        }
    }
}
