using MessagingReports.Layouts;
using MessagingReports.Running;
using MessagingReports.Windows;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MessagingReports;

/// <summary>Runs reports: reads a source, checks every row, writes CSV and a manifest.</summary>
/// <remarks>
/// A run is complete or visibly not: a failure throws, and a file output then leaves no file. Thread-safe; runs at the
/// same time do not
/// share anything but the source.
/// </remarks>
/// <param name="source">The store.</param>
/// <param name="clock">
/// Tells when a report was made, and whether its window has ended; the system's clock when null.
/// </param>
/// <param name="options">What holds where a request leaves something open; the defaults when null.</param>
/// <param name="logger">Told when runs begin, end and fail, never customer data; nobody when null.</param>
public sealed class ReportRunner(
    IAttemptSource source,
    IClock? clock = null,
    ReportRunnerOptions? options = null,
    ILogger<ReportRunner>? logger = null)
{
    private readonly IClock _clock = clock ?? SystemClock.Instance;
    private readonly ReportRunnerOptions _options = options ?? new ReportRunnerOptions();

    /// <summary>Runs one report.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="progress">Told a few times a second how far the run has come, and once at its end.</param>
    /// <param name="cancellationToken">Stops the run; a file output then leaves no file.</param>
    /// <exception cref="ReportRequestException">The request is wrong; nothing was written.</exception>
    /// <exception cref="ReportDataException">A record breaks a rule of the store.</exception>
    /// <exception cref="ReportSourceException">The store or the output failed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<ReportResult> RunAsync(
        ReportRequest request,
        ReportOutput output,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ReportResult> results =
            await RunAllAsync([request], output, progress, cancellationToken).ConfigureAwait(false);
        return results[0];
    }

    /// <summary>
    /// Runs several reports from one snapshot; those that read the same relations for the same scope and window share
    /// the reading.
    /// </summary>
    /// <returns>The results, in the order of the requests.</returns>
    /// <remarks>All files appear together, when the last report is whole; after a failure none does.</remarks>
    /// <inheritdoc cref="RunAsync"/>
    /// <param name="requests">What to run; each must have its own file name.</param>
    /// <param name="output">Where they go: a folder, unless there is only one.</param>
    /// <param name="progress">Told a few times a second how far each report has come, and once at its end.</param>
    /// <param name="cancellationToken">Stops the run; a file output then leaves no file.</param>
    public async Task<IReadOnlyList<ReportResult>> RunAllAsync(
        IReadOnlyList<ReportRequest> requests,
        ReportOutput output,
        IProgress<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (requests.Count == 0)
        {
            throw Running.Throw.NoRequests();
        }

        using RunObservation observation = RunObservation.Start(source.Name, requests, logger);
        try
        {
            IReadOnlyList<ReportResult> results =
                await RunSetAsync(requests, output, progress, cancellationToken).ConfigureAwait(false);
            observation.Complete(results);
            return results;
        }
        catch (Exception exception)
        {
            observation.Fail(exception);
            throw;
        }
    }

    /// <summary>The reports of <see cref="ReportCatalog"/> that can run for a scope and a period.</summary>
    /// <returns>
    /// All whose scopes include the scope's level and whose span limit the period keeps, in catalogue order.
    /// </returns>
    /// <exception cref="ReportRequestException">The scope is unknown, or the period is not valid.</exception>
    /// <exception cref="ReportDataException">The directory breaks a rule of the store.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    public async Task<IReadOnlyList<ReportDefinition>> FindFittingAsync(
        ReportScope scope,
        ReportPeriod period,
        IReportDayRule? dayRule = null,
        CancellationToken cancellationToken = default)
    {
        SourceSession session = await SourceSession.OpenAsync(source, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            ResolvedScope resolved = ResolvedScope.Find(scope, session.Directory);
            ReportWindow window = period.InZone(resolved.Zone, dayRule ?? _options.DayRule);
            await session.CloseAsync().ConfigureAwait(false);
            return
            [
                .. ReportCatalog.All.Where(report => report.Scopes.Contains(scope.Level) &&
                    (report.MaxReportDays is not { } days || window.End <= window.LatestEnd(days))),
            ];
        }
    }

    private async Task<IReadOnlyList<ReportResult>> RunSetAsync(
        IReadOnlyList<ReportRequest> requests,
        ReportOutput output,
        IProgress<ReportProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (requests.Count > 1 && !output.TakesSeveral)
        {
            throw Running.Throw.SeveralReports();
        }

        _options.Validate();
        foreach (ReportRequest request in requests)
        {
            ResolvedRequest.Validate(request, _options);
        }

        SourceSession session = await SourceSession.OpenAsync(source, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            RunContext context = new()
            {
                Source = session.Source,
                Directory = session.Directory,
                Defaults = _options,
                GeneratedAt = _clock.GetCurrentInstant(),
                Progress = new ProgressMeter(progress, TimeProvider.System),
            };
            RunSet runs = new(context, output);
            await using (runs.ConfigureAwait(false))
            {
                await runs.RunAsync(requests, cancellationToken).ConfigureAwait(false);

                // A snapshot that does not close is a failure too, and must come before anything is visible.
                await session.CloseAsync().ConfigureAwait(false);
                return runs.Commit();
            }
        }
    }
}
