using MessagingReports.Outputs;
using MessagingReports.Windows;

namespace MessagingReports.Running;

/// <summary>The reports of one run: all of them become visible, or none.</summary>
internal sealed class RunSet(RunContext context, ReportOutput output) : IAsyncDisposable
{
    private readonly List<ReportRun> _runs = [];
    private readonly List<OutputSink> _orphanSinks = [];
    private bool _isDone;

    public async Task<IReadOnlyList<ReportResult>> RunAsync(
        IReadOnlyList<ReportRequest> requests, CancellationToken cancellationToken)
    {
        // Everything that can be wrong with a request is found before the first output is opened.
        List<(ReportRequest Request, ResolvedScope Scope, ReportWindow Window)> resolved =
            [.. requests.Select(Resolve)];
        foreach ((ReportRequest request, ResolvedScope scope, ReportWindow window) in resolved)
        {
            OutputSink sink = output.Open(FileNames.For(request.Report, request.Scope.Id, window));
            _orphanSinks.Add(sink);
            _runs.Add(request.Report.Summary is null
                ? new DetailRun(context, request, scope, window, sink, cancellationToken)
                : new SummaryRun(context, request, scope, window, sink, cancellationToken));
            _orphanSinks.Remove(sink);
        }

        foreach (Pass pass in PassPlan.Of(context, _runs))
        {
            await pass.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (ReportRun run in _runs)
        {
            await run.FinishAsync(cancellationToken).ConfigureAwait(false);
        }

        return Commit();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ReportRun run in _runs)
        {
            await run.DisposeAsync().ConfigureAwait(false);
        }

        foreach (OutputSink sink in _orphanSinks)
        {
            await sink.DisposeAsync().ConfigureAwait(false);
        }

        if (!_isDone)
        {
            output.Abandon();
        }
    }

    private List<ReportResult> Commit()
    {
        List<ReportResult> results = [];
        try
        {
            foreach (ReportRun run in _runs)
            {
                results.Add(run.Commit());
            }
        }
        catch
        {
            foreach (ReportRun run in _runs)
            {
                run.Rollback();
            }

            throw;
        }

        _isDone = true;
        return results;
    }

    private (ReportRequest Request, ResolvedScope Scope, ReportWindow Window) Resolve(ReportRequest request)
    {
        ResolvedScope scope = ResolvedScope.Find(request.Scope, context.Directory);
        IReportDayRule dayRule = request.Report.IsAlwaysLocalMidnight ? LocalMidnight.Instance : request.DayRule;
        ReportWindow window = request.Period.InZone(scope.Zone, dayRule);
        if (request.Report.MaxReportDays is { } days)
        {
            window.EnsureWithinReportDays(days, request.Report.Id);
        }

        return (request, scope, window);
    }
}
