using MessagingReports.Outputs;

namespace MessagingReports.Running;

/// <summary>The reports of one run: all of them become visible, or none.</summary>
internal sealed class RunSet(RunContext context, ReportOutput output) : IAsyncDisposable
{
    private readonly List<ReportRun> _runs = [];
    private readonly List<OutputSink> _sinks = [];
    private NewFolders _newFolders = NewFolders.None;
    private bool _isDone;

    /// <summary>Runs everything, so that only <see cref="Commit"/> is left.</summary>
    public async Task RunAsync(IReadOnlyList<ReportRequest> requests, CancellationToken cancellationToken)
    {
        // Everything that can be wrong with a request is found before the first output is opened.
        List<(ResolvedRequest Request, string FileName)> resolved = [];
        foreach (ReportRequest request in requests)
        {
            ResolvedRequest found = ResolvedRequest.Resolve(request, context.Directory, context.Defaults);
            string name = FileNames.For(
                found.Report, found.Scope.Scope.Id, found.Window, found.Compression.FileSuffix);
            if (resolved.Exists(other => other.FileName == name))
            {
                throw Throw.SameFile(name);
            }

            resolved.Add((found, name));
        }

        _newFolders = output.Prepare();
        foreach ((ResolvedRequest request, string name) in resolved)
        {
            OutputSink sink = request.Compression.InFrontOf(output.Open(name));
            _sinks.Add(sink);
            _runs.Add(request.Report.Summary is null
                ? new DetailRun(context, request, sink, cancellationToken)
                : new SummaryRun(context, request, sink, cancellationToken));
        }

        foreach (Pass pass in PassPlan.Of(context, _runs))
        {
            await pass.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (ReportRun run in _runs)
        {
            await run.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ReportRun run in _runs)
        {
            await run.DisposeAsync().ConfigureAwait(false);
        }

        foreach (OutputSink sink in _sinks)
        {
            await sink.DisposeAsync().ConfigureAwait(false);
        }

        if (!_isDone)
        {
            _newFolders.Remove();
        }
    }

    /// <summary>Shows all reports, or none.</summary>
    public IReadOnlyList<ReportResult> Commit()
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
