using System.Reflection;
using MessagingReports.Layouts;
using MessagingReports.Manifests;
using MessagingReports.Outputs;
using MessagingReports.Sources;
using MessagingReports.Windows;

namespace MessagingReports.Running;

/// <summary>One report of a run, from its resolved request to its finished output.</summary>
internal abstract class ReportRun : IAsyncDisposable
{
    private static readonly string Library = "MessagingReports " + typeof(ReportRun).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly OutputSink _sink;
    private ReportManifest? _manifest;
    private TimeSpan _elapsed;

    protected ReportRun(
        RunContext context, ResolvedRequest request, OutputSink sink, CancellationToken cancellationToken)
    {
        Context = context;
        Request = request;
        _sink = sink;
        Writer = new RecordWriter(context, request, sink, cancellationToken);
    }

    public ResolvedRequest Request { get; }

    /// <summary>Who takes rows for this report.</summary>
    public abstract IReadOnlyList<IRowConsumer> Consumers { get; }

    protected RunContext Context { get; }

    protected ReportDefinition Report => Request.Report;

    protected RecordWriter Writer { get; }

    /// <summary>Usage left out for want of a contract line: the number of records, and their services.</summary>
    protected abstract (long Records, IEnumerable<string> Services) Uncontracted { get; }

    /// <summary>All rows were read: writes what is left, and the manifest; only <see cref="Commit"/> remains.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await WriteRemainderAsync(cancellationToken).ConfigureAwait(false);
        List<string> services = [.. Uncontracted.Services];
        services.Sort(Utf8Order.Instance);
        if (Uncontracted.Records > 0 && Request.IsStrict)
        {
            throw Throw.Uncontracted(Report.Id, Uncontracted.Records, services);
        }

        string contentSha256 = Convert.ToHexStringLower(
            await Writer.CompleteAsync(cancellationToken).ConfigureAwait(false));
        _manifest = Manifest(contentSha256, services);
        await _sink.FinishAsync(_manifest.ToJson(), cancellationToken).ConfigureAwait(false);
        _elapsed = Context.Progress.Elapsed;
        Context.Progress.Report(Report.Id, Writer.Rows, Writer.Bytes, isFinished: true);
    }

    /// <summary>Shows the finished report.</summary>
    public ReportResult Commit()
    {
        _sink.Commit();
        return new ReportResult(_manifest!, _sink.FilePath, _sink.ManifestPath, _elapsed);
    }

    /// <summary>Takes the report back, because another of the run failed.</summary>
    public void Rollback() => _sink.Rollback();

    /// <summary>Stops writing; who opened the output closes it.</summary>
    public ValueTask DisposeAsync() => Writer.DisposeAsync();

    protected virtual Task WriteRemainderAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ReportManifest Manifest(string contentSha256, IReadOnlyList<string> uncontractedServices)
    {
        string? storedSha256 = _sink.StoredSha256;
        string sha256 = storedSha256 ?? contentSha256;
        string? uncompressedSha256 = storedSha256 is null ? null : contentSha256;
        return new ReportManifest
        {
            Report = Report.Id,
            Title = Report.Title,
            LayoutVersion = Report.Layout.Version,
            Library = Library,
            Source = Context.Source.Name,
            Scope = Request.Scope.Manifest,
            Window = new ManifestWindow
            {
                From = Request.Window.From,
                To = Request.Window.To,
                Start = Request.Window.Start,
                End = Request.Window.End,
                Zone = Request.Window.Zone.Id,
                DayRule = Request.Window.DayRule,
                Tzdb = ReportZones.TzdbVersion,
            },
            GeneratedAt = Context.GeneratedAt,
            IsPartial = Request.Window.End > Context.GeneratedAt,
            Csv = Request.Csv,
            Redaction = Request.Redaction.Of(Report),
            Rows = Writer.Rows,
            Bytes = Writer.Bytes,
            Sha256 = sha256,
            ContentSha256 = uncompressedSha256,
            Files = _sink.FileName is { } name
                ? [new ManifestFile(name, Writer.Rows, Writer.Bytes, sha256, uncompressedSha256)]
                : [],
            Totals = Writer.Totals.Build(Writer.Rows),
            GuardedCells = Writer.GuardedCells,
            UnmappableCharacters = Writer.UnmappableCharacters,
            Warnings = Uncontracted.Records == 0
                ? []
                : [new ManifestWarning("uncontracted-usage", Uncontracted.Records, uncontractedServices)],
        };
    }
}
