using System.Globalization;
using System.Numerics;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The aggregation by pairs in DuckDB 1.5, its table in memory, ids and labels as ENUM.</summary>
internal sealed class PairDuckDb : IDisposable
{
    public const string Name = "DuckDB 1.5 GROUP BY, 1 thread";

    private static readonly string Select =
        $"""
        SELECT account_id::VARCHAR, campaign_id::VARCHAR,
          count(*),
          count(*) FILTER (WHERE direction = 'Outbound' AND result IN ({Labels(ResultClass.Delivered)})),
          count(*) FILTER (WHERE direction = 'Outbound' AND result IN ({Labels(ResultClass.Undelivered)})),
          count(*) FILTER (WHERE direction = 'Outbound' AND result IN ({Labels(ResultClass.Pending)})),
          coalesce(sum(call_seconds), 0), coalesce(sum(billable_seconds), 0),
          epoch_us(min(started_at)), epoch_us(max(started_at))
        FROM attempts GROUP BY account_id, campaign_id
        """;

    private readonly DuckDbStore _store;

    public PairDuckDb(int rows)
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = rows });
        _store = new DuckDbStore(sample, threads: 1, AttemptsRelation.Schema);
        foreach (string id in (string[])["account", "campaign"])
        {
            _store.Execute($"CREATE TYPE {id}_ids AS ENUM (SELECT DISTINCT {id}_id FROM attempts ORDER BY 1)");
        }

        _store.Execute("CREATE TABLE typed AS SELECT account_id::account_ids AS account_id, " +
            "campaign_id::campaign_ids AS campaign_id, direction, result, call_seconds, billable_seconds, started_at " +
            "FROM attempts");
        _store.Execute("DROP TABLE attempts");
        _store.Execute("ALTER TABLE typed RENAME TO attempts");
    }

    public Dictionary<(string Account, string Campaign), PairTotals> Run() => _store.Query(Select).ToDictionary(
        row => ((string)row[0]!, (string)row[1]!),
        row => new PairTotals(
            Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6]), Number(row[7]),
            Number(row[8]), Number(row[9])));

    public void Dispose() => _store.Dispose();

    private static long Number(object? value) =>
        value is BigInteger wide ? (long)wide : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Labels(ResultClass resultClass) => string.Join(
        ", ",
        ResultClasses.ResultsIn(resultClass).ToArray()
            .Select(result => $"'{Enumerations.AttemptResult.Labels[(int)result]}'"));
}
