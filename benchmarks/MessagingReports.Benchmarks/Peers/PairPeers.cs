using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Everybody who aggregates by (account, campaign), over the same rows.</summary>
internal sealed class PairPeers : IDisposable
{
    public PairPeers(int rows)
    {
        Query = new PairQuery(rows);
        Linq = new PairLinq(Query);
        Dictionary = new PairDictionary(Query);
        DuckDb = new PairDuckDb(rows);
        Limit = new VectorSum(Query.Batches, PairQuery.Query.Columns);
    }

    public PairQuery Query { get; }

    public PairLinq Linq { get; }

    public PairDictionary Dictionary { get; }

    public PairDuckDb DuckDb { get; }

    public VectorSum Limit { get; }

    public AggregateResult RunOurs() => RunOurs(Query);

    public static AggregateResult RunOurs(PairQuery query)
    {
        AggregationState state = new(PairQuery.Query);
        foreach (RecordBatch batch in query.Batches)
        {
            state.Add(batch);
        }

        return state.ToResult();
    }

    /// <summary>Compares everybody's numbers with ours.</summary>
    /// <exception cref="InvalidOperationException">A peer gives other numbers.</exception>
    public void Check()
    {
        Dictionary<(string Account, string Campaign), PairTotals> ours = PairQuery.Totals(RunOurs());
        Check(PairLinq.Name, ours, Linq.Run());
        Check(PairDictionary.Name, ours, Dictionary.Run());
        Check(PairDuckDb.Name, ours, DuckDb.Run());
        Check(PairDuckDb.NumbersName, ours, DuckDb.RunNumbers());
    }

    public void Dispose() => DuckDb.Dispose();

    private static void Check(
        string peer,
        Dictionary<(string Account, string Campaign), PairTotals> expected,
        Dictionary<(string Account, string Campaign), PairTotals> actual)
    {
        if (actual.Count != expected.Count)
        {
            throw new InvalidOperationException(
                $"{peer}: {actual.Count} groups were found, {expected.Count} were expected. Make it ask the same.");
        }

        foreach (((string Account, string Campaign) key, PairTotals totals) in expected)
        {
            if (!actual.TryGetValue(key, out PairTotals? found) || found != totals)
            {
                throw new InvalidOperationException(
                    $"{peer}: {key} is {found}, {totals} was expected. Make it ask the same.");
            }
        }
    }
}
