using System.Collections.Concurrent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.DuckDb;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Contract.Tests.RealData;

/// <summary>A bank's real telemarketing, loaded once from its data folder into a DuckDB file.</summary>
public sealed class BankMarketing : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DuckDbAttemptSource? _source;
    private readonly ConcurrentDictionary<(LocalDate, LocalDate), Lazy<Task<IReadOnlyList<FinishedReport>>>> _runs =
        new();

    internal static ReportScope Scope { get; } = ReportScope.Account("PT-BANK");

    internal static LocalDate First { get; } = new(2008, 5, 1);

    internal static LocalDate Last { get; } = new(2010, 11, 30);

    /// <summary>The first days of the months the data covers.</summary>
    internal static IEnumerable<LocalDate> Months =>
        Enumerable.Range(0, 31).Select(First.PlusMonths);

    internal DuckDbAttemptSource Source
    {
        get
        {
            Skip.If(_source is null, "The real data is not beside the checkout.");
            return _source!;
        }
    }

    public async Task InitializeAsync()
    {
        if (SharedFolder.BankMarketing is not { } data)
        {
            return;
        }

        string path = _folder.File("bank.duckdb");
        await using DuckDbAttemptSource folder = DuckDbAttemptSource.OpenFolder(data);
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            writer.WriteDirectory(await folder.ReadDirectoryAsync(CancellationToken.None));
            foreach (RelationSchema relation in RelationSchemas.Facts)
            {
                SourceQuery all = new()
                {
                    Relation = relation,
                    Columns = relation.Columns,
                    Scope = ReportScope.Enterprise("BANK"),
                    AccountIds = ["PT-BANK"],
                    Start = Instant.FromUtc(2000, 1, 1, 0, 0),
                    End = Instant.FromUtc(2020, 1, 1, 0, 0),
                };
                await writer.AppendAsync(folder.ReadAsync(all, CancellationToken.None));
            }

            await writer.CompleteAsync();
        }

        _source = DuckDbAttemptSource.OpenFile(path);
    }

    public async Task DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Everything at once; Service Detail is beyond its limit then.</summary>
    internal Task<IReadOnlyList<FinishedReport>> WholeAsync() => RunAsync(First, Last);

    /// <summary>Every report that can run for the days, run once for all tests and read anew by each.</summary>
    internal async Task<IReadOnlyList<FinishedReport>> RunAsync(LocalDate from, LocalDate to)
    {
        IReadOnlyList<FinishedReport> reports =
            await _runs.GetOrAdd((from, to), _ => new(() => RunOnceAsync(from, to))).Value;
        return [.. reports.Select(report => new FinishedReport(report.Manifest, report.Bytes))];
    }

    private async Task<IReadOnlyList<FinishedReport>> RunOnceAsync(LocalDate from, LocalDate to)
    {
        ReportPeriod period = ReportPeriod.Dates(from, to);
        IReadOnlyList<Layouts.ReportDefinition> reports = await Source.FittingAsync(Scope, period);
        return await Source.RunAllAsync(
            [.. reports.Select(report => new ReportRequest { Report = report, Scope = Scope, Period = period })]);
    }
}
