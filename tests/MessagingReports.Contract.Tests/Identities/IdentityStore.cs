using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Sources;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>A random store and the reports made of it, each made once for all identities.</summary>
internal sealed class IdentityStore
{
    private static readonly ConcurrentDictionary<(ulong, int, bool), Lazy<IdentityStore>> Kept = new();

    private readonly ConcurrentDictionary<(ReportDefinition, ReportScope, Instant, Instant), Lazy<Task<FinishedReport>>>
        _reports = new();

    private IdentityStore(CaseShape shape)
    {
        Store = new RandomStore(
            shape.Seed, new RandomStoreOptions { Attempts = shape.Attempts, IsNasty = shape.IsNasty });
        Rows = Store.Rows;
        Source = Rows.ToSource();
        Attempts = Rows.Attempts.ToDictionary(row => row.AttemptId, StringComparer.Ordinal);
        Filters = Rows.FilteredContacts.ToDictionary(row => row.FilterId, StringComparer.Ordinal);
        Connects = Rows.DirectConnectAttempts.ToDictionary(row => row.DirectConnectId, StringComparer.Ordinal);
    }

    public RandomStore Store { get; }

    public StoreRows Rows { get; }

    public InMemoryAttemptSource Source { get; }

    public IReadOnlyDictionary<string, Attempt> Attempts { get; }

    public IReadOnlyDictionary<string, FilteredContact> Filters { get; }

    public IReadOnlyDictionary<string, DirectConnectAttempt> Connects { get; }

    /// <summary>The store of a case; those that come again and again are kept, with their reports.</summary>
    public static IdentityStore Of(CaseShape shape) => HardShapes.Have(shape)
        ? Kept.GetOrAdd((shape.Seed, shape.Attempts, shape.IsNasty), _ => new(() => new IdentityStore(shape))).Value
        : new IdentityStore(shape);

    public Task<FinishedReport> RunAsync(ReportDefinition report, ReportScope scope, Instant start, Instant end) =>
        _reports.GetOrAdd((report, scope, start, end), _ => new(() => Source.RunAsync(new ReportRequest
        {
            Report = report,
            Scope = scope,
            Period = ReportPeriod.Instants(start, end),
        }))).Value;
}
