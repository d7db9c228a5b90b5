using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MessagingReports.Model;
using MessagingReports.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MessagingReports.Tests.Running;

/// <summary>What a host can see of runs, and that customer data is not among it.</summary>
public sealed class RunObservationTests
{
    [Fact]
    public async Task RunAsync_Finished_IsLoggedWithItsNumbers()
    {
        MemoryLogger logger = new();
        TestStore store = new TestStore().Attempt("T1", 0, ("device", "+12125550100"), ("first_name", "Confidential"));

        ReportResult result = await RunAsync(store, logger);

        Assert.Equal(
            [
                (LogLevel.Debug, "Run of usage-detail at Account scope over test begins."),
                (LogLevel.Information,
                    $"Run of usage-detail finished: 1 rows, {result.Manifest.Bytes} bytes in {logger.Milliseconds} ms."),
            ],
            logger.Lines);
    }

    [Fact]
    public async Task RunAllAsync_SeveralReports_AreNamedWithCommas()
    {
        MemoryLogger logger = new();
        using TemporaryFolder folder = new();

        await new ReportRunner(new TestStore(), TestRuns.Clock, logger: logger).RunAllAsync(
            [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.ListAudit)],
            ReportOutput.Folder(folder.Path));

        Assert.Equal(
            (LogLevel.Debug, "Run of usage-detail,list-audit at Account scope over test begins."), logger.Lines[0]);
    }

    [Fact]
    public async Task RunAsync_RecordsLeftOut_IsAWarning()
    {
        MemoryLogger logger = new();
        TestStore store = new TestStore().Usage("U1", 0, ("contract_line_id", null));

        await new ReportRunner(store, TestRuns.Clock, logger: logger).RunAsync(
            TestRuns.Request(ReportCatalog.ServiceSummary), ReportOutput.Stream(Stream.Null));

        Assert.Equal(
            (LogLevel.Warning, "service-summary leaves 1 records out: uncontracted-usage."), logger.Lines[1]);
    }

    [Fact]
    public async Task RunAsync_BadData_IsLoggedWithTheRuleAndWithoutTheData()
    {
        MemoryLogger logger = new();
        TestStore store = new TestStore().Attempt(
            "T1", 0, ("campaign_id", "C99"), ("device", "+12125550100"), ("first_name", "Confidential"));

        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(store, logger));

        (LogLevel level, string line) = logger.Lines[^1];
        Assert.Equal(LogLevel.Error, level);
        Assert.Equal($"Run of usage-detail failed after {logger.Milliseconds} ms (data): {error.Message}", line);
        Assert.DoesNotContain(logger.Lines, entry => entry.Line.Contains("Confidential", StringComparison.Ordinal)
            || entry.Line.Contains("2125550100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_SourceThrows_IsLoggedWithoutTheForeignMessage()
    {
        MemoryLogger logger = new();
        FailingSource source = new(new InvalidOperationException("Password=s3cret"));

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(source, logger));

        (LogLevel level, string line) = logger.Lines[^1];
        Assert.Equal(LogLevel.Error, level);
        Assert.DoesNotContain("s3cret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_IsNoError()
    {
        MemoryLogger logger = new();
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => RunAsync(new TestStore(), logger, cancellation.Token));

        Assert.Equal(
            (LogLevel.Information, $"Run of usage-detail was cancelled after {logger.Milliseconds} ms."),
            logger.Lines[^1]);
    }

    [Fact]
    public async Task RunAsync_FailedAndListenedTo_IsAnErrorOfItsKind()
    {
        ConcurrentQueue<Activity> seen = [];
        using ActivityListener listener = Listener(seen);
        using Activity parent = new Activity(nameof(RunObservationTests)).Start();

        await Assert.ThrowsAsync<ReportDataException>(
            () => RunAsync(new TestStore().Attempt("T1", 0, ("campaign_id", "C99")), new MemoryLogger()));

        Activity run = Assert.Single(seen, activity => activity.ParentId == parent.Id);
        Assert.Equal((ActivityStatusCode.Error, "data"), (run.Status, run.GetTagItem("error.type")));
    }

    [Fact]
    public async Task RunAsync_ListenedTo_IsOneActivityWithoutIds()
    {
        ConcurrentQueue<Activity> seen = [];
        using ActivityListener listener = Listener(seen);
        using Activity parent = new Activity(nameof(RunObservationTests)).Start();

        await RunAsync(new TestStore().Attempt("T1", 0), new MemoryLogger());

        Activity run = Assert.Single(seen, activity => activity.ParentId == parent.Id);
        Assert.Equal("messaging_reports.run", run.OperationName);
        Assert.Equal(
            [
                "messaging_reports.bytes", "messaging_reports.reports", "messaging_reports.rows",
                "messaging_reports.scope.level", "messaging_reports.source",
            ],
            run.TagObjects.Where(tag => tag.Value is not null).Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal(1L, run.GetTagItem("messaging_reports.rows"));
        Assert.Equal(typeof(ReportRunner).Assembly.GetName().Version!.ToString(3), run.Source.Version);
    }

    private static ActivityListener Listener(ConcurrentQueue<Activity> seen)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == ReportTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    [Fact]
    public async Task RunAsync_Metered_CountsRowsBytesRunsAndFailures()
    {
        string name = $"metered-{Guid.NewGuid():N}";
        ConcurrentDictionary<string, double> sums = new(StringComparer.Ordinal);
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Meter.Name == ReportTelemetry.Name)
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, 1, tags));
        listener.Start();

        ReportResult result = await RunAsync(
            new RenamedSource(name, new TestStore().Attempt("T1", 0)), new MemoryLogger());
        await Assert.ThrowsAsync<ReportDataException>(() => RunAsync(
            new RenamedSource(name, new TestStore().Attempt("T1", 0, ("campaign_id", "C99"))), new MemoryLogger()));

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["messaging_reports.bytes usage-detail"] = result.Manifest.Bytes,
                ["messaging_reports.rows usage-detail"] = 1,
                ["messaging_reports.run.duration data"] = 1,
                ["messaging_reports.run.duration none"] = 1,
                ["messaging_reports.runs.active "] = 0,
            }.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            sums.OrderBy(pair => pair.Key, StringComparer.Ordinal));

        void Add(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Dictionary<string, object?> known = new(tags.ToArray());
            if (Equals(known["messaging_reports.source"], name))
            {
                object? what = known.GetValueOrDefault("messaging_reports.report")
                    ?? known.GetValueOrDefault("messaging_reports.failure");
                sums.AddOrUpdate($"{instrument} {what}", value, (_, sum) => sum + value);
            }
        }
    }

    [Fact]
    public async Task AddMessagingReports_HostWithALogger_LogsRuns()
    {
        MemoryLogger logger = new();
        ServiceCollection services = new();
        services.AddSingleton<ILogger<ReportRunner>>(logger);
        services.AddMessagingReports().AddSource(_ => new TestStore().Attempt("T1", 0));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ReportRunner>().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(Stream.Null));

        Assert.Equal(2, logger.Lines.Count);
    }

    private static async Task<ReportResult> RunAsync(
        IAttemptSource source, MemoryLogger logger, CancellationToken cancellationToken = default) =>
        await new ReportRunner(source, TestRuns.Clock, logger: logger).RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail),
            ReportOutput.Stream(Stream.Null),
            cancellationToken: cancellationToken);

    private sealed class MemoryLogger : ILogger<ReportRunner>
    {
        public List<(LogLevel Level, string Line)> Lines { get; } = [];

        /// <summary>The time that the last line told.</summary>
        public string Milliseconds { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            Assert.Null(exception);
            string line = formatter(state, exception);
            Lines.Add((logLevel, line));
            int end = line.IndexOf(" ms", StringComparison.Ordinal);
            Milliseconds = end < 0 ? "" : line[(line.LastIndexOf(' ', end - 1) + 1)..end];
        }
    }

    private sealed class FailingSource(Exception failure) : RowAttemptSource
    {
        public override string Name => "failing";

        public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            throw failure;
    }

    private sealed class RenamedSource(string name, TestStore store) : IAttemptSource
    {
        public string Name => name;

        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            ((IAttemptSource)store).ReadDirectoryAsync(cancellationToken);

        public IAsyncEnumerable<MessagingReports.Relations.RecordBatch> ReadAsync(
            MessagingReports.Relations.SourceQuery query, CancellationToken cancellationToken) =>
            ((IAttemptSource)store).ReadAsync(query, cancellationToken);
    }
}
