using System.Globalization;
using System.Numerics;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The aggregation by pairs in DuckDB 1.5, its table in memory.</summary>
/// <remarks>
/// <c>count_if</c> and <c>enum_code</c>, because <c>FILTER</c> and labels take twice as long; the rest is what the
/// store's columns allow. The second query gets what our batches have and more: numbers for ids, and the class of each
/// result.
/// </remarks>
internal sealed class PairDuckDb : IDisposable
{
    public const string Name = "DuckDB 1.5 GROUP BY, 1 thread";

    public const string NumbersName = "DuckDB 1.5 GROUP BY, 1 thread, integer keys, ready classes";

    private static readonly string Select =
        $"""
        SELECT account_id, campaign_id, count(*),
          count_if(direction = 'Outbound' AND enum_code(result) IN ({Codes(ResultClass.Delivered)})),
          count_if(direction = 'Outbound' AND enum_code(result) IN ({Codes(ResultClass.Undelivered)})),
          count_if(direction = 'Outbound' AND enum_code(result) IN ({Codes(ResultClass.Pending)})),
          coalesce(sum(call_seconds), 0), coalesce(sum(billable_seconds), 0),
          epoch_us(min(started_at)), epoch_us(max(started_at))
        FROM attempts GROUP BY account_id, campaign_id
        """;

    private const string SelectNumbers =
        """
        SELECT account_id, campaign_id, totals.* EXCLUDE (account, campaign)
        FROM (
          SELECT account, campaign, count(*), count_if(outbound AND class = 0), count_if(outbound AND class = 1),
            count_if(outbound AND class = 2), coalesce(sum(call_seconds), 0), coalesce(sum(billable_seconds), 0),
            epoch_us(min(started_at)), epoch_us(max(started_at))
          FROM numbers GROUP BY account, campaign) totals
        JOIN keys USING (account, campaign)
        """;

    private readonly DuckDbStore _store;

    public PairDuckDb(int rows)
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = rows });
        _store = new DuckDbStore(sample, threads: 1, AttemptsRelation.Schema);
        _store.Execute("CREATE TABLE keys AS SELECT account_id, campaign_id, " +
            "(dense_rank() OVER (ORDER BY account_id))::INTEGER AS account, " +
            "(dense_rank() OVER (ORDER BY campaign_id))::INTEGER AS campaign " +
            "FROM (SELECT DISTINCT account_id, campaign_id FROM attempts)");
        string classes = string.Join(' ', Enumerable.Range(0, Enumerations.AttemptResult.Labels.Count).Select(code =>
            $"WHEN '{Enumerations.AttemptResult.Labels[code]}' THEN {(int)ResultClasses.Of((AttemptResult)code)}"));
        _store.Execute("CREATE TABLE numbers AS SELECT account, campaign, direction = 'Outbound' AS outbound, " +
            $"(CASE result {classes} END)::UTINYINT AS class, call_seconds, billable_seconds, started_at " +
            "FROM attempts JOIN keys USING (account_id, campaign_id) ORDER BY started_at, attempt_id");
    }

    public Dictionary<(string Account, string Campaign), PairTotals> Run() => Run(Select);

    public Dictionary<(string Account, string Campaign), PairTotals> RunNumbers() => Run(SelectNumbers);

    public void Dispose() => _store.Dispose();

    private static long Number(object? value) =>
        value is BigInteger wide ? (long)wide : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Codes(ResultClass resultClass) =>
        string.Join(", ", ResultClasses.ResultsIn(resultClass).Select(result => (int)result));

    private Dictionary<(string Account, string Campaign), PairTotals> Run(string select) => _store.Query(select)
        .ToDictionary(
            row => ((string)row[0]!, (string)row[1]!),
            row => new PairTotals(
                Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7]),
                Number(row[8]), Number(row[9])));
}
