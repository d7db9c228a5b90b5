using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P5: aggregation by (account, campaign) with eight measures over batches.</summary>
internal sealed class PairAggregation : IRatioSubject
{
    private const int RowFactor = 10;

    public string Id => "P5";

    public bool IsOneCore => true;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        using PairPeers peers = new(options.Rows * RowFactor);
        peers.Check();
        long rows = peers.Query.Rows.Count;
        IReadOnlyList<Measurement> measured = Measurement.Interleave(
            [
                new Contender("MessagingReports, AggregationState", () => { peers.RunOurs(); return rows; }),
                new Contender(PairDuckDb.Name, () => { peers.DuckDb.Run(); return rows; }),
                new Contender(PairLinq.Name, () => { peers.Linq.Run(); return rows; }),
                new Contender(PairDictionary.Name, () => { peers.Dictionary.Run(); return rows; }),
                new Contender(PairDuckDb.NumbersName, () => { peers.DuckDb.RunNumbers(); return rows; }),
                new Contender(VectorSum.Name, peers.Limit.Run),
            ],
            options.Rounds,
            IsOneCore,
            warmUps: 20);
        yield return RatioRow.Faster(Id, measured[0], measured[1], goal: 7, stretch: 10);
        yield return RatioRow.Faster(Id, measured[0], measured[2], goal: 25);
        yield return RatioRow.Faster(Id, measured[0], measured[3], goal: null);
        yield return RatioRow.Faster(Id, measured[0], measured[4], goal: null);
        yield return RatioRow.TimesLimit(Id, measured[0], measured[5], goal: 2.5);
    }
}
