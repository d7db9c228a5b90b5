using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Runs aggregate queries over batches, in process.</summary>
public static class AggregationEngine
{
    /// <summary>Reads rows from a source and answers a query over them.</summary>
    /// <remarks>
    /// This is how a source is asked that cannot aggregate. To spread the work, or to aggregate batches at hand, use
    /// <see cref="AggregationState"/>.
    /// </remarks>
    /// <param name="source">The source.</param>
    /// <param name="query">What to compute.</param>
    /// <param name="rows">The rows to read; its columns hold at least those of the query.</param>
    /// <param name="cancellationToken">Stops the reading, at the latest before the next batch.</param>
    /// <exception cref="ArgumentException">The query and the rows are of different relations.</exception>
    /// <exception cref="InvalidOperationException">The rows lack a column of the query.</exception>
    /// <exception cref="ReportDataException">A row breaks a rule of the store; a sum has over 38 digits.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    public static async ValueTask<AggregateResult> RunAsync(
        IAttemptSource source, AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken = default)
    {
        if (rows.Relation != query.Relation)
        {
            throw Throw.WrongBatch(query.Relation, rows.Relation);
        }

        AggregationState state = new(query);
        await foreach (RecordBatch batch in source.ReadAsync(rows, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.Add(batch);
        }

        return state.ToResult();
    }
}
