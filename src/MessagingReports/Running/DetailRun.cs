using System.Text;
using MessagingReports.Cells;
using MessagingReports.Outputs;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>A report whose rows are records: each is written as it passes.</summary>
internal sealed class DetailRun : ReportRun, IRowConsumer
{
    private readonly HashSet<string> _uncontractedServices = [];
    private long _uncontracted;
    private RecordBatch? _batch;

    public DetailRun(
        RunContext context, ResolvedRequest request, OutputSink sink, CancellationToken cancellationToken)
        : base(context, request, sink, cancellationToken) => Consumers = [this];

    public override IReadOnlyList<IRowConsumer> Consumers { get; }

    public IReadOnlyList<RelationSchema> Relations => Report.RowRelations;

    protected override (long Records, IEnumerable<string> Services) Uncontracted =>
        (_uncontracted, _uncontractedServices);

    public IEnumerable<RelationColumn> ColumnsOf(RelationSchema relation)
    {
        IEnumerable<RelationColumn> columns = Report.Layout.Columns
            .SelectMany(column => column.Cells)
            .Where(cell => cell.Relation == relation.Name)
            .SelectMany(cell => cell.Columns);
        return Report.Services is { } services
            ? columns.Concat([services.Quantity, services.Service, services.Line])
            : columns;
    }

    public ValueTask BeginAsync(ReferenceMaps references, CancellationToken cancellationToken) =>
        Writer.BeginAsync(references, cancellationToken);

    public void Bind(RecordBatch batch)
    {
        _batch = batch;
        Writer.Bind(batch);
    }

    public ValueTask TakeAsync(RelationSchema relation, int start, int end, CancellationToken cancellationToken) =>
        Report.LeaveOutWhenNull is { } column
            ? TakeContractedAsync(_batch!.Dictionary(column), relation, start, end, cancellationToken)
            : Writer.WriteAsync(relation, start, end, cancellationToken);

    private async ValueTask TakeContractedAsync(
        DictionaryVector lines, RelationSchema relation, int start, int end, CancellationToken cancellationToken)
    {
        for (int row = start; row < end;)
        {
            int first = row;
            while (row < end && !lines.IsNull(row))
            {
                row++;
            }

            await Writer.WriteAsync(relation, first, row, cancellationToken).ConfigureAwait(false);
            for (; row < end && lines.IsNull(row); row++)
            {
                _uncontracted++;
                _uncontractedServices.Add(
                    Encoding.UTF8.GetString(_batch!.Dictionary(ServiceUsageRelation.ServiceCode)[row]));
            }
        }
    }
}
