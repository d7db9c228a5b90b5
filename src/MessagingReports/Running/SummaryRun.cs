using MessagingReports.Aggregation;
using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Outputs;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>
/// A report made from aggregate queries: the engine answers them, or they are answered while rows pass.
/// </summary>
internal sealed class SummaryRun : ReportRun
{
    private readonly SummaryReport _summary;
    private readonly SummaryContext _summaryContext;
    private readonly IAggregatingAttemptSource? _engine;
    private readonly AggregateConsumer[] _consumers;

    public SummaryRun(
        RunContext context, ResolvedRequest request, OutputSink sink, CancellationToken cancellationToken)
        : base(context, request, sink, cancellationToken)
    {
        _summary = request.Report.Summary!;
        _summaryContext = new SummaryContext
        {
            Directory = context.Directory,
            Window = request.Window,
            Account = request.Scope.Codes.Account,
            OmitInactive = request.OmitsInactive,
        };

        // A strict run looks at every row, which an engine's answer cannot.
        _engine = request.IsStrict || request.Window.IsEmpty ? null : context.Source as IAggregatingAttemptSource;
        _consumers = [.. _summary.Queries.GroupBy(query => query.Relation)
            .Select(queries => new AggregateConsumer(queries.Key, [.. queries]))];
    }

    public override IReadOnlyList<IRowConsumer> Consumers => _engine is null ? _consumers : [];

    protected override (long Records, IEnumerable<string> Services) Uncontracted =>
        (_summaryContext.UncontractedRecords, _summaryContext.UncontractedServices);

    protected override async Task WriteRemainderAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<AggregateResult> results = _engine is null
            ? [.. _summary.Queries.Select(query => _consumers.Single(
                consumer => consumer.Relations[0] == query.Relation).TakeResult(query))]
            : await AskEngineAsync(_engine, cancellationToken).ConfigureAwait(false);
        RecordBatch rows = _summary.Build(_summaryContext, results);
        await Writer.BeginAsync(new ReferenceMaps(Context.Directory), cancellationToken).ConfigureAwait(false);
        Writer.Bind(rows);
        await Writer.WriteAsync(rows.Schema, 0, rows.Count, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<AggregateResult>> AskEngineAsync(
        IAggregatingAttemptSource engine, CancellationToken cancellationToken)
    {
        List<AggregateResult> results = [];
        try
        {
            foreach (AggregateQuery query in _summary.Queries)
            {
                SourceQuery rows = new()
                {
                    Relation = query.Relation,
                    Columns = query.Columns,
                    Scope = Request.Scope.Scope,
                    AccountIds = Request.Scope.AccountIds,
                    Start = Request.Window.Start,
                    End = Request.Window.End,
                };
                results.Add(await engine.AggregateAsync(query, rows, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (SourceFailure.IsForeign(exception, cancellationToken))
        {
            throw Throw.SourceFailed(engine.Name, exception);
        }

        if (!_summary.IsSound(_summaryContext, results))
        {
            // Some record breaks a rule. Reading the rows in order finds the first, and the checks name it.
            foreach (AggregateConsumer consumer in _consumers)
            {
                Pass pass = new(engine, Context.Directory, Request.Scope, Request.Window, isStrict: false, [consumer]);
                await pass.RunAsync(cancellationToken).ConfigureAwait(false);
            }

            throw Throw.AggregateDisagrees(engine.Name, Report.Id);
        }

        return results;
    }
}
