using System.Collections.Concurrent;
using MessagingReports.Benchmarks.Peers;

namespace MessagingReports.Benchmarks.Data;

/// <summary>The samples of this process, each made once: a dry run has all benchmarks in one process.</summary>
internal static class Samples
{
    private const int Rows = 20_000;

    private static readonly ConcurrentDictionary<TextKind, TextSample> Texts = [];

    private static readonly Lazy<AccountSample> LazyAccount = new(() => new AccountSample(Scale.Rows(Rows)));

    private static readonly Lazy<CsvPeers> LazyPeers = new(() =>
    {
        CsvPeers peers = new(Account);
        peers.Check();
        return peers;
    });

    public static AccountSample Account => LazyAccount.Value;

    /// <summary>The writers of All Attempts over <see cref="Account"/>, checked to give the same cells.</summary>
    public static CsvPeers Peers => LazyPeers.Value;

    public static TextSample Text(TextKind kind) => Texts.GetOrAdd(kind, key => new TextSample(key, Scale.Rows(Rows)));
}
