using System.Collections.Concurrent;
using System.Globalization;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Sources;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>A random store and the reports made of it, each made once for all identities.</summary>
/// <remarks>
/// Odd seeds are nasty. <c>MESSAGING_REPORTS_SEEDS</c> sets how many seeds are tried, for a long run by hand.
/// </remarks>
internal sealed class IdentityStore
{
    private const int DefaultCount = 16;

    private readonly ConcurrentDictionary<(ReportDefinition, ReportScope, Instant, Instant), Lazy<Task<FinishedReport>>>
        _reports = new();

    private IdentityStore(ulong seed)
    {
        Store = new RandomStore(seed, new RandomStoreOptions { IsNasty = seed % 2 == 1 });
        Rows = Store.Rows;
        Source = Rows.ToSource();
        Attempts = Rows.Attempts.ToDictionary(row => row.AttemptId, StringComparer.Ordinal);
        Filters = Rows.FilteredContacts.ToDictionary(row => row.FilterId, StringComparer.Ordinal);
        Connects = Rows.DirectConnectAttempts.ToDictionary(row => row.DirectConnectId, StringComparer.Ordinal);
    }

    public static IReadOnlyList<IdentityStore> All { get; } =
        [.. Enumerable.Range(1, Count).Select(seed => new IdentityStore((ulong)seed))];

    public RandomStore Store { get; }

    public StoreRows Rows { get; }

    public InMemoryAttemptSource Source { get; }

    public IReadOnlyDictionary<string, Attempt> Attempts { get; }

    public IReadOnlyDictionary<string, FilteredContact> Filters { get; }

    public IReadOnlyDictionary<string, DirectConnectAttempt> Connects { get; }

    private static int Count =>
        int.TryParse(
            Environment.GetEnvironmentVariable("MESSAGING_REPORTS_SEEDS"),
            CultureInfo.InvariantCulture,
            out int count)
            ? count
            : DefaultCount;

    public Task<FinishedReport> RunAsync(ReportDefinition report, ReportScope scope, Instant start, Instant end) =>
        _reports.GetOrAdd((report, scope, start, end), _ => new(() => Source.RunAsync(new ReportRequest
        {
            Report = report,
            Scope = scope,
            Period = ReportPeriod.Instants(start, end),
        }))).Value;
}
