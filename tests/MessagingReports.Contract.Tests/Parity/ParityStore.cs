using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Sources;
using MessagingReports.Testing;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>A random store, what to ask it for, and the answers of rows in memory.</summary>
internal sealed class ParityStore
{
    private readonly InMemoryAttemptSource _source;
    private readonly ConcurrentDictionary<ParityRequest, Lazy<Task<IReadOnlyList<FinishedReport>>>> _answers = new();

    private ParityStore(StoreRows rows, InMemoryAttemptSource source, IReadOnlyList<ParityRequest> requests)
    {
        Rows = rows;
        _source = source;
        Requests = requests;
    }

    public StoreRows Rows { get; }

    public IReadOnlyList<ParityRequest> Requests { get; }

    public static async Task<ParityStore> CreateAsync(ulong seed, int attempts, bool isNasty)
    {
        RandomStore store = new(seed, new RandomStoreOptions { IsNasty = isNasty, Attempts = attempts });
        InMemoryAttemptSource source = store.Rows.ToSource();
        List<ParityRequest> requests = [];
        int turn = (int)(seed % 7);
        foreach (IGrouping<ReportScope, StoreRequest> scope in Scopes(store, turn))
        {
            foreach ((ReportPeriod period, IReportDayRule rule) in Periods(store, [.. scope], ++turn))
            {
                CsvFormat format = ParityFormats.All[++turn % ParityFormats.All.Count];
                IReadOnlyList<ReportDefinition> fitting = await source.FittingAsync(scope.Key, period);
                requests.Add(new ParityRequest(
                [
                    .. fitting.Where(report => IsPossible(report, period, rule)).Select(report => new ReportRequest
                    {
                        Report = report,
                        Scope = scope.Key,
                        Period = period,
                        DayRule = rule,
                        Csv = format,
                        OmitsInactive = turn % 3 == 0,
                    }),
                ]));
            }
        }

        return new ParityStore(store.Rows, source, requests);
    }

    /// <summary>The answer of rows in memory, run once.</summary>
    public Task<IReadOnlyList<FinishedReport>> AnswerAsync(ParityRequest request) =>
        _answers.GetOrAdd(request, _ => new(() => RunAsync(request))).Value;

    private async Task<IReadOnlyList<FinishedReport>> RunAsync(ParityRequest request)
    {
        List<FinishedReport> reports = [];
        foreach (ReportRequest single in request.Requests)
        {
            reports.Add(await _source.RunAsync(single));
        }

        return reports;
    }

    /// <summary>Two accounts, and one scope of every other level; another seed picks others.</summary>
    private static IEnumerable<IGrouping<ReportScope, StoreRequest>> Scopes(RandomStore store, int turn) =>
        store.Requests
        .GroupBy(request => request.Scope)
        .GroupBy(scope => scope.Key.Level)
        .SelectMany(level => level.Skip(turn % level.Count()).Concat(level)
            .Take(level.Key == ReportScopeLevel.Account ? 2 : 1));

    // Under the platform's rule a window of dates starts and ends elsewhere, so that the limit is looked at anew.
    private static bool IsPossible(ReportDefinition report, ReportPeriod period, IReportDayRule rule) =>
        report.MaxReportDays is null || rule == LocalMidnight.Instance || period.From == period.To;

    private static IEnumerable<(ReportPeriod Period, IReportDayRule Rule)> Periods(
        RandomStore store, IReadOnlyList<StoreRequest> ranges, int turn)
    {
        StoreRequest all = ranges[0];
        yield return (ReportPeriod.Dates(all.From, all.To), LocalMidnight.Instance);
        StoreRequest range = ranges[turn % ranges.Count];
        yield return (
            ReportPeriod.Dates(range.From, range.To),
            turn % 2 == 0 ? LocalMidnight.Instance : PlatformDay.Instance);
        Instant start = store.Edges[turn % store.Edges.Count];
        Instant end = store.Edges[(turn * 5) % store.Edges.Count];
        yield return (
            ReportPeriod.Instants(Instant.Min(start, end), Instant.Max(start, end)),
            LocalMidnight.Instance);
    }
}
