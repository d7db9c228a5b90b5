using System.Globalization;
using System.Numerics;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The numbers of Account Activity in DuckDB 1.5, its tables in memory, as one statement.</summary>
internal sealed class ActivityDuckDb : IDisposable
{
    public const string Name = "DuckDB 1.5, 1 thread";

    private readonly DuckDbStore _store;
    private readonly string _select;

    public ActivityDuckDb(AccountSample sample)
    {
        _store = new DuckDbStore(
            sample,
            threads: 1,
            AttemptsRelation.Schema,
            FilteredContactsRelation.Schema,
            DirectConnectAttemptsRelation.Schema);
        _select = ActivitySelect.Values(sample.Account.AccountId);
    }

    /// <summary>The numbers of each campaign, in the order of <see cref="ActivityPeers"/>.</summary>
    public Dictionary<string, long[]> Run() => _store.Query(_select).ToDictionary(
        row => (string)row[0]!,
        row => row.Skip(1).Select(Number).ToArray());

    public void Dispose() => _store.Dispose();

    private static long Number(object? value) =>
        value is BigInteger wide ? (long)wide : Convert.ToInt64(value ?? 0, CultureInfo.InvariantCulture);
}
