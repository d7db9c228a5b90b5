using System.Diagnostics;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.DuckDb;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using Xunit.Abstractions;

namespace MessagingReports.Contract.Tests.Load;

/// <summary>Many runs at once over one source: none sees another's rows, and the process stays in bounds.</summary>
/// <remarks>
/// Reports and accounts are mixed; every fourth run is cancelled, the first of them before it begins.
/// <c>MESSAGING_REPORTS_LOAD_RUNS</c> and <c>MESSAGING_REPORTS_LOAD_ATTEMPTS</c> make it longer.
/// </remarks>
[Collection("alone")]
public sealed class ConcurrentRunsTests(ITestOutputHelper output)
{
    private static readonly int Runs = PropertyCount.Or("MESSAGING_REPORTS_LOAD_RUNS", usual: 200);
    private static readonly int Attempts = PropertyCount.Or("MESSAGING_REPORTS_LOAD_ATTEMPTS", usual: 4_000);

    private const int CancelEvery = 4;

    /// <summary>When a run is cancelled at the latest: some are over by then, some have not begun.</summary>
    private const int MostMilliseconds = 2_000;

    private static readonly SampleStore Sample = new(new SampleStoreOptions { Attempts = Attempts });

    private static readonly ReportPeriod Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31));

    [Fact]
    public Task RunAsync_ManyAtOnceOverRowsInMemory_AreAsAlone() => RunAsync(Sample);

    [Fact]
    public async Task RunAsync_ManyAtOnceOverADuckDbFile_AreAsAlone()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("store.duckdb");
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path))
        {
            writer.WriteDirectory(Sample.Directory);
            foreach (RecordBatch batch in RelationSchemas.Facts.SelectMany(facts => Sample.Read(facts)))
            {
                writer.Append(batch);
            }

            await writer.CompleteAsync();
        }

        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(path);
        await RunAsync(source);
    }

    private async Task RunAsync(IAttemptSource source)
    {
        LoadCase[] cases = await CasesAsync(source);
        ReportRunner runner = new(source, FixedClock.Instance);
        int finished = 0;
        int cancelled = 0;
        long rows = 0;
        using Process process = Process.GetCurrentProcess();
        int threads = process.Threads.Count;
        ProcessPeaks peaks = new();
        await using (peaks)
        {
            await Task.WhenAll(Enumerable.Range(0, Runs).Select(run => Task.Run(() => OneAsync(run))));
        }

        output.WriteLine(
            $"{finished} runs finished with {rows} rows, {cancelled} were cancelled; " +
            $"at most {peaks.Threads} threads, {peaks.ResidentBytes >> 20} MiB resident");
        Assert.Equal(Runs, finished + cancelled);
        Assert.InRange(cancelled, 1, Runs / CancelEvery);

        // A run that waits for its source holds a thread at most.
        Assert.InRange(peaks.Threads, 1, threads + Runs);

        async Task OneAsync(int run)
        {
            LoadCase item = cases[run % cases.Length];
            using MemoryStream stream = new();
            using CancellationTokenSource stop = new();
            bool isCancelled = run % CancelEvery == CancelEvery - 1;
            if (run == CancelEvery - 1)
            {
                await stop.CancelAsync();
            }
            else if (isCancelled)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(new Random(run).Next(MostMilliseconds)));
            }

            try
            {
                ReportResult result = await runner.RunAsync(
                    item.Request, ReportOutput.Stream(stream), cancellationToken: stop.Token);
                item.AssertSame(new FinishedReport(result.Manifest, stream.ToArray()));
                Interlocked.Increment(ref finished);
                Interlocked.Add(ref rows, result.Manifest.Rows);
            }
            catch (OperationCanceledException) when (isCancelled)
            {
                Interlocked.Increment(ref cancelled);
            }
        }
    }

    private static async Task<LoadCase[]> CasesAsync(IAttemptSource source)
    {
        List<LoadCase> cases = [];
        foreach (Account account in Sample.Directory.Accounts)
        {
            foreach (ReportDefinition report in ReportCatalog.All)
            {
                if (report.Scopes.Contains(ReportScopeLevel.Account)
                    && report.Layout.Columns.Any(column => column.Header == "Account ID"))
                {
                    ReportRequest request = new()
                    {
                        Report = report,
                        Scope = ReportScope.Account(account.AccountId),
                        Period = Period,
                    };
                    cases.Add(new LoadCase(request, await source.RunAsync(request)));
                }
            }
        }

        // So that neighbours in time are of different accounts.
        Random order = new(1);
        LoadCase[] mixed = [.. cases];
        order.Shuffle(mixed);
        return mixed;
    }
}
