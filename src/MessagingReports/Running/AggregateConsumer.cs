using MessagingReports.Aggregation;
using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>Answers the aggregate queries over one relation while its rows pass.</summary>
internal sealed class AggregateConsumer(RelationSchema relation, IReadOnlyList<AggregateQuery> queries) : IRowConsumer
{
    private readonly AggregationState[] _states = [.. queries.Select(query => new AggregationState(query))];
    private RecordBatch? _batch;

    public IReadOnlyList<RelationSchema> Relations { get; } = [relation];

    public IEnumerable<RelationColumn> ColumnsOf(RelationSchema relation) => queries.SelectMany(query => query.Columns);

    public ValueTask BeginAsync(ReferenceMaps references, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public void Bind(RecordBatch batch) => _batch = batch;

    public ValueTask TakeAsync(RelationSchema relation, int start, int end, CancellationToken cancellationToken)
    {
        // Where its rows come among those of other relations changes nothing: the batch is added whole.
        for (int i = 0; i < _states.Length && end == _batch!.Count; i++)
        {
            _states[i].Add(_batch);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The answer to one of the queries; once, as it gives back what the answer took.</summary>
    public AggregateResult TakeResult(AggregateQuery query)
    {
        AggregationState state = _states.First(state => state.Query == query);
        AggregateResult result = state.ToResult();
        state.Free();
        return result;
    }
}
