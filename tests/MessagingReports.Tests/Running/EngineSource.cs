using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>A source that answers aggregate queries itself, from the rows of a store.</summary>
internal sealed class EngineSource(IAttemptSource store) : IAggregatingAttemptSource
{
    public string Name => "engine";

    public List<string> Aggregated { get; } = [];

    /// <summary>What the engine aggregates; the store itself unless a test lets the two differ.</summary>
    public IAttemptSource? Engine { get; init; }

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        store.ReadDirectoryAsync(cancellationToken);

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        store.ReadAsync(query, cancellationToken);

    public ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken)
    {
        Aggregated.Add(query.Relation.Name);
        return AggregationEngine.RunAsync(Engine ?? store, query, rows, cancellationToken);
    }
}
