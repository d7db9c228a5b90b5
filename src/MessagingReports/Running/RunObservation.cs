using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MessagingReports.Running;

/// <summary>Tells traces, meters and the log of one run: what was asked for, and how it ended.</summary>
/// <remarks>A failure is told by its kind; only messages of this library are logged, as they hold no secrets.</remarks>
internal sealed partial class RunObservation : IDisposable
{
    private static readonly string Version = typeof(RunObservation).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource Activities = new(ReportTelemetry.Name, Version);
    private static readonly Meter Meter = new(ReportTelemetry.Name, Version);

    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "messaging_reports.runs.active", "{run}", "Runs in progress.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "messaging_reports.run.duration", "s", "How long runs took, from the request to the last file.");

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>(
        "messaging_reports.rows", "{row}", "Rows of finished reports.");

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "messaging_reports.bytes", "By", "Bytes of finished reports, as they lie in the output.");

    private readonly string _source;
    private readonly string _reports;
    private readonly string _level;
    private readonly ILogger? _logger;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    private RunObservation(string source, IReadOnlyList<ReportRequest> requests, ILogger? logger)
    {
        _source = source;
        _reports = string.Join(',', requests.Select(request => request.Report.Id));
        _level = requests[0].Scope.Level.ToString();
        _logger = logger;
        _activity = Activities.StartActivity("messaging_reports.run");
        _activity?.SetTag("messaging_reports.reports", _reports);
        _activity?.SetTag("messaging_reports.source", _source);
        _activity?.SetTag("messaging_reports.scope.level", _level);
        Active.Add(1, Tag("messaging_reports.source", _source));
        if (logger is not null)
        {
            Started(logger, _reports, _level, _source);
        }
    }

    /// <summary>A run begins.</summary>
    public static RunObservation Start(string source, IReadOnlyList<ReportRequest> requests, ILogger? logger) =>
        new(source, requests, logger);

    /// <summary>The run is complete.</summary>
    public void Complete(IReadOnlyList<ReportResult> results)
    {
        long rows = 0;
        long bytes = 0;
        foreach (ReportResult result in results)
        {
            rows += result.Manifest.Rows;
            bytes += result.Manifest.Bytes;
            KeyValuePair<string, object?> report = Tag("messaging_reports.report", result.Manifest.Report);
            Rows.Add(result.Manifest.Rows, report, Tag("messaging_reports.source", _source));
            Bytes.Add(result.Manifest.Bytes, report, Tag("messaging_reports.source", _source));
            foreach (Manifests.ManifestWarning warning in result.Manifest.Warnings)
            {
                if (_logger is not null)
                {
                    Warned(_logger, result.Manifest.Report, warning.Code, warning.Records);
                }
            }
        }

        TimeSpan elapsed = End("none");
        _activity?.SetTag("messaging_reports.rows", rows);
        _activity?.SetTag("messaging_reports.bytes", bytes);
        if (_logger is not null)
        {
            Finished(_logger, _reports, rows, bytes, elapsed.TotalMilliseconds);
        }
    }

    /// <summary>The run failed or was cancelled.</summary>
    public void Fail(Exception exception)
    {
        string kind = exception switch
        {
            OperationCanceledException => "cancelled",
            ReportRequestException => "request",
            ReportDataException => "data",
            ReportSourceException => "source",
            _ => "unexpected",
        };
        TimeSpan elapsed = End(kind);
        _activity?.SetStatus(kind == "cancelled" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        if (_logger is null)
        {
            return;
        }

        if (kind == "cancelled")
        {
            Cancelled(_logger, _reports, elapsed.TotalMilliseconds);
        }
        else
        {
            // A foreign exception's message may hold anything.
            string message = exception is ReportException ? exception.Message : exception.GetType().Name;
            Failed(_logger, _reports, elapsed.TotalMilliseconds, kind, message);
        }
    }

    public void Dispose()
    {
        Active.Add(-1, Tag("messaging_reports.source", _source));
        _activity?.Dispose();
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    [LoggerMessage(1, LogLevel.Debug, "Run of {Reports} at {Level} scope over {Source} begins.")]
    private static partial void Started(ILogger logger, string reports, string level, string source);

    [LoggerMessage(2, LogLevel.Information,
        "Run of {Reports} finished: {Rows} rows, {Bytes} bytes in {Milliseconds} ms.")]
    private static partial void Finished(
        ILogger logger, string reports, long rows, long bytes, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Report} leaves {Records} records out: {Code}.")]
    private static partial void Warned(ILogger logger, string report, string code, long records);

    [LoggerMessage(4, LogLevel.Error, "Run of {Reports} failed after {Milliseconds} ms ({Kind}): {Message}")]
    private static partial void Failed(
        ILogger logger, string reports, double milliseconds, string kind, string message);

    [LoggerMessage(5, LogLevel.Information, "Run of {Reports} was cancelled after {Milliseconds} ms.")]
    private static partial void Cancelled(ILogger logger, string reports, double milliseconds);

    private TimeSpan End(string kind)
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        _activity?.SetTag("error.type", kind == "none" ? null : kind);
        Duration.Record(
            elapsed.TotalSeconds, Tag("messaging_reports.source", _source), Tag("messaging_reports.failure", kind));
        return elapsed;
    }
}
