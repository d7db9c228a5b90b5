using MessagingReports.Outputs;

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
        List<ResolvedRequest> resolved =
            [.. requests.Select(request => ResolvedRequest.Resolve(request, context.Directory, context.Defaults))];
        foreach (ResolvedRequest request in resolved)
        {
            OutputSink sink = output.Open(FileNames.For(request.Report, request.Scope.Scope.Id, request.Window));
            _orphanSinks.Add(sink);
            _runs.Add(request.Report.Summary is null
                ? new DetailRun(context, request, sink, cancellationToken)
                : new SummaryRun(context, request, sink, cancellationToken));
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
}
