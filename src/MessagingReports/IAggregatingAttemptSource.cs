using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports;

/// <summary>
/// A source whose engine can answer aggregate queries itself, so that a summary does not read every row.
/// </summary>
public interface IAggregatingAttemptSource : IAttemptSource
{
    /// <summary>Answers an aggregate query over the rows that <paramref name="rows"/> describes.</summary>
    /// <param name="query">What to compute; only exact, mergeable measures.</param>
    /// <param name="rows">The relation, scope and window; its columns are those the aggregate reads.</param>
    /// <param name="cancellationToken">Stops the engine's query.</param>
    /// <returns>
    /// The same groups and values as <see cref="AggregationEngine"/> over the same rows, in any order.
    /// </returns>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken);
}
