using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Redaction;
using MessagingReports.Relations;
using Microsoft.Extensions.Logging;

namespace MessagingReports.Tests.Running;

/// <summary>
/// Every column that holds customer data is marked, a listener hears everything, and the mark is heard nowhere: not in
/// the log, traces, meters, progress, errors, manifests and file names of runs that end well, badly or half way.
/// </summary>
public sealed class CanaryTests
{
    private const string Canary = "CANARY7";

    /// <summary>What a bad record's own cell holds, so that the message about it is tempted most.</summary>
    private static readonly byte[] BrokenText = [.. Encoding.ASCII.GetBytes(Canary), 0xFF, (byte)'\n', 0];

    /// <summary>The columns of facts that print names, devices, free text or the client's own ids.</summary>
    private static readonly RelationColumn[] Customer =
    [
        .. ReportCatalog.All.SelectMany(report => report.Layout.Columns)
            .Where(column => column.Classification is not (DataClassification.None or DataClassification.Identifier)
                || column.Header is "Client ID" or "Contact Time Zone" or "Network Status Code" or "Device Country")
            .SelectMany(column => column.Cells)
            .SelectMany(cell => cell.Columns)
            .Distinct(),
    ];

    public static TheoryData<string> CustomerColumns => [.. Customer.Select(column => column.ToString())];

    [Fact]
    public void Columns_Marked_AreThoseOfEveryRelation() => Assert.Equal(
        [("attempts", 24), ("direct_connect_attempts", 5), ("filtered_contacts", 20), ("list_loads", 5),
            ("service_usage", 3)],
        Customer.GroupBy(column => column.Relation)
            .Select(columns => (columns.Key, columns.Count()))
            .OrderBy(columns => columns.Key, StringComparer.Ordinal));

    [Fact]
    public async Task RunAllAsync_EveryReport_TellsNothingOfItsCustomers()
    {
        using Ear ear = new();

        await ear.RunAsync(Marked());

        Assert.Equal(8, ear.Results.Count);
        Assert.Equal(6, ear.Marks);
        ear.AssertClean(expectedEnd: "finished");
    }

    [Fact]
    public async Task RunAllAsync_Redacted_TellsNothingOfItsCustomersInItsBytesEither()
    {
        using Ear ear = new();

        await ear.RunAsync(Marked(), RedactionPolicy.None
            .With(DataClassification.Device, RedactionRule.Hash("0123456789abcdef"u8))
            .With(DataClassification.Name, RedactionRule.Mask())
            .With(DataClassification.FreeText, RedactionRule.Erase)
            .With("Client ID", RedactionRule.Mask(4))
            .With("Contact Time Zone", RedactionRule.Erase)
            .With("Network Status Code", RedactionRule.Erase)
            .With("Device Country", RedactionRule.Erase));

        Assert.Equal(8, ear.Results.Count);
        Assert.Equal(0, ear.Marks);
        ear.AssertClean(expectedEnd: "finished");
    }

    [Theory]
    [MemberData(nameof(CustomerColumns))]
    public async Task RunAllAsync_BrokenText_IsNamedWithoutIt(string column)
    {
        using Ear ear = new();
        string relation = column.Split('.')[0];

        await ear.RunAsync(Marked((relation, column.Split('.')[1], BrokenText)));

        ReportDataException error = Assert.IsType<ReportDataException>(ear.Error);
        Assert.Equal((relation, column.Split('.')[1]), (error.Relation, error.Column));
        ear.AssertClean(expectedEnd: "failed");
    }

    [Theory]
    [InlineData("attempts", "campaign_id", "C99")]
    [InlineData("attempts", "started_at", 2_000_000_000L)]
    [InlineData("filtered_contacts", "sub_campaign_id", "S9")]
    [InlineData("direct_connect_attempts", "hold_seconds", -1)]
    [InlineData("list_loads", "total_records", -1)]
    [InlineData("service_usage", "contract_line_id", "L99")]
    public async Task RunAllAsync_BrokenRule_IsNamedWithoutTheCustomer(string relation, string column, object value)
    {
        using Ear ear = new();

        await ear.RunAsync(Marked((relation, column, value)));

        Assert.IsType<ReportDataException>(ear.Error);
        ear.AssertClean(expectedEnd: "failed");
    }

    [Fact]
    public async Task RunAllAsync_StrictCharset_NamesTheCellWithoutIt()
    {
        using Ear ear = new();

        await ear.RunAsync(
            Marked(("attempts", "first_name", Canary + "\u4e00")),
            csv: new CsvFormat { Charset = CsvCharset.Iso88591 },
            isStrict: true);

        Assert.Contains(ear.Errors, error => error is ReportDataException { Rule: "unmappable-character" });
        ear.AssertClean(expectedEnd: "failed");
    }

    [Fact]
    public async Task RunAllAsync_HostRuleThrowsTheText_IsLoggedWithoutIt()
    {
        using Ear ear = new();

        await ear.RunAsync(Marked(), RedactionPolicy.None.With(
            DataClassification.Device,
            RedactionRule.By("talks", text => throw new InvalidOperationException(text.ToString()), (_, _) => 0)));

        // The host's own exception reaches the host; what the library tells others does not repeat it.
        Assert.Contains(Canary, ear.Error!.Message, StringComparison.Ordinal);
        ear.AssertClean(expectedEnd: "failed", isErrorHosts: true);
    }

    [Fact]
    public async Task RunAllAsync_FullDisk_TellsNothingOfItsCustomers()
    {
        using Ear ear = new();

        await ear.RunAsync(Marked(), output: new FullStream());

        Assert.IsType<ReportSourceException>(ear.Error);
        ear.AssertClean(expectedEnd: "failed");
    }

    private static TestStore Marked(params (string Relation, string Column, object Value)[] changes)
    {
        (string, object?)[] Changes(RelationSchema relation, params (string Column, object? Value)[] others) =>
        [
            .. others,
            .. Customer.Where(column => column.Relation == relation.Name)
                .Select(column => (column.Name, (object?)$"{Canary} {column.Name}")),
            .. changes.Where(change => change.Relation == relation.Name)
                .Select(change => (change.Column, (object?)change.Value)),
        ];

        return new TestStore()
            .Attempt("T1", 0, Changes(AttemptsRelation.Schema))
            .Filter("F1", 0, Changes(FilteredContactsRelation.Schema))
            .DirectConnect("D1", 0, Changes(DirectConnectAttemptsRelation.Schema))
            .Load("R1", 0, Changes(ListLoadsRelation.Schema))
            .Usage("U1", 0, Changes(ServiceUsageRelation.Schema))
            .Usage("U2", 1, ("contract_line_id", null), ("device", Canary));
    }

    /// <summary>Listens to everything a host can listen to.</summary>
    private sealed class Ear : ILogger<ReportRunner>, IProgress<ReportProgress>, IDisposable
    {
        private readonly string _source = $"ear-{Guid.NewGuid():N}";
        private readonly ConcurrentQueue<string> _heard = [];
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters = new();
        private readonly Activity _parent = new Activity("ear").Start();

        public Ear()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ReportTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Hear,
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == ReportTelemetry.Name)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.Start();
        }

        public List<ReportResult> Results { get; } = [];

        public List<Exception> Errors { get; } = [];

        public Exception? Error => Errors.FirstOrDefault();

        /// <summary>The reports whose bytes hold the mark.</summary>
        public int Marks { get; private set; }

        public async Task RunAsync(
            TestStore store,
            RedactionPolicy? policy = null,
            CsvFormat? csv = null,
            bool isStrict = false,
            Stream? output = null)
        {
            ReportRunner runner = new(new NamedSource(_source, store), TestRuns.Clock, logger: this);
            foreach (ReportDefinition report in ReportCatalog.All)
            {
                using MemoryStream bytes = new();
                try
                {
                    Results.Add(await runner.RunAsync(
                        new ReportRequest
                        {
                            Report = report,
                            Scope = ReportScope.Account("A1"),
                            Period = TestRuns.October,
                            Csv = csv,
                            IsStrict = isStrict,
                            Redaction = policy,
                        },
                        ReportOutput.Stream(output ?? bytes),
                        this));
                    string written = Encoding.UTF8.GetString(bytes.ToArray());
                    Marks += written.Contains(Canary, StringComparison.Ordinal) ? 1 : 0;
                }
                catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
                {
                    Errors.Add(exception);
                }
            }
        }

        /// <summary>Nothing that was heard holds the mark, and every kind of thing was heard.</summary>
        public void AssertClean(string expectedEnd, bool isErrorHosts = false)
        {
            Assert.Contains(_heard, line => line.StartsWith("log ", StringComparison.Ordinal)
                && line.Contains(expectedEnd, StringComparison.Ordinal));
            Assert.Contains(_heard, line => line.StartsWith("trace messaging_reports.run", StringComparison.Ordinal));
            Assert.Contains(
                _heard, line => line.StartsWith("meter messaging_reports.run.duration", StringComparison.Ordinal));
            IEnumerable<string> manifests =
                Results.Select(result => Encoding.UTF8.GetString(result.Manifest.ToJson()) + result.FilePath);
            IEnumerable<string> errors = isErrorHosts ? [] : Errors.Select(error => error.ToString());
            Assert.All(
                [.. _heard, .. manifests, .. errors],
                text => Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase));
        }

        public void Report(ReportProgress value) => _heard.Enqueue("progress " + value);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _heard.Enqueue("scope " + state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            _heard.Enqueue($"log {formatter(state, exception)} {exception}");
            foreach (KeyValuePair<string, object?> value in (IEnumerable<KeyValuePair<string, object?>>)state!)
            {
                _heard.Enqueue($"log value {value.Key} {value.Value}");
            }
        }

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
            _parent.Dispose();
        }

        private void Hear(Activity activity)
        {
            if (activity.ParentId != _parent.Id)
            {
                return;
            }

            StringBuilder text = new($"trace {activity.OperationName} {activity.DisplayName} ");
            text.Append(CultureInfo.InvariantCulture, $"{activity.Status} {activity.StatusDescription} ");
            text.AppendJoin(' ', activity.TagObjects).AppendJoin(' ', activity.Baggage);
            foreach (ActivityEvent happened in activity.Events)
            {
                text.Append(happened.Name).AppendJoin(' ', happened.Tags);
            }

            _heard.Enqueue(text.ToString());
        }

        private void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string text = string.Join(' ', tags.ToArray());
            if (text.Contains(_source, StringComparison.Ordinal))
            {
                _heard.Enqueue($"meter {instrument.Name} {value} {text}");
            }
        }
    }

    private sealed class NamedSource(string name, TestStore store) : IAttemptSource
    {
        public string Name => name;

        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            store.ReadDirectoryAsync(cancellationToken);

        public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
            store.ReadAsync(query, cancellationToken);
    }

    /// <summary>Takes nothing.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device.");

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device.");
    }
}
