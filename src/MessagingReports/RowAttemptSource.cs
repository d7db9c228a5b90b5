using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports;

/// <summary>A source that hands out row objects: the simplest way to plug a store in.</summary>
/// <remarks>
/// <para>Override the relations the store has; the others are empty. Each method gives the rows a
/// <see cref="SourceQuery"/> describes: those in its scope and window, ordered by (window key, key), the key by its
/// UTF-8 bytes. Properties of columns the query does not name are not looked at. Instants are cut to
/// microseconds.</para>
/// <para>Errors: a <see cref="ReportException"/> and a cancellation pass through; whatever else the host throws becomes
/// a <see cref="ReportSourceException"/> with the exception inside. A value that cannot be stored is a
/// <see cref="ReportDataException"/> with the record's id; every other rule is checked by the run.</para>
/// <para>One source serves runs at the same time if the overridden methods allow it. Source:
/// <c>docs/writing-a-source.md</c>.</para>
/// </remarks>
public abstract class RowAttemptSource : IAttemptSource
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The batches are built from the rows; all of them share their memory.</remarks>
    /// <exception cref="ArgumentException">The query's relation is not a fact relation.</exception>
    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken)
    {
        RelationSchema relation = query.Relation;
        if (relation == AttemptsRelation.Schema)
        {
            return Batches(ReadAttemptsAsync, batch => new AttemptRowWriter(batch), query, cancellationToken);
        }

        if (relation == FilteredContactsRelation.Schema)
        {
            return Batches(
                ReadFilteredContactsAsync, batch => new FilteredContactRowWriter(batch), query, cancellationToken);
        }

        if (relation == DirectConnectAttemptsRelation.Schema)
        {
            return Batches(
                ReadDirectConnectAttemptsAsync,
                batch => new DirectConnectAttemptRowWriter(batch),
                query,
                cancellationToken);
        }

        if (relation == ListLoadsRelation.Schema)
        {
            return Batches(ReadListLoadsAsync, batch => new ListLoadRowWriter(batch), query, cancellationToken);
        }

        if (relation == ServiceUsageRelation.Schema)
        {
            return Batches(ReadServiceUsageAsync, batch => new ServiceUsageRowWriter(batch), query, cancellationToken);
        }

        throw Sources.Throw.NotAFactRelation(relation);
    }

    /// <summary>Reads attempts ordered by (<c>started_at</c>, <c>attempt_id</c>).</summary>
    /// <returns>The rows <paramref name="query"/> describes; none unless overridden.</returns>
    protected virtual IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<Attempt>();

    /// <summary>Reads filtered contacts ordered by (<c>filtered_at</c>, <c>filter_id</c>).</summary>
    /// <returns>The rows <paramref name="query"/> describes; none unless overridden.</returns>
    protected virtual IAsyncEnumerable<FilteredContact> ReadFilteredContactsAsync(
        SourceQuery query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FilteredContact>();

    /// <summary>Reads Direct Connect attempts ordered by (<c>started_at</c>, <c>direct_connect_id</c>).</summary>
    /// <returns>The rows <paramref name="query"/> describes; none unless overridden.</returns>
    protected virtual IAsyncEnumerable<DirectConnectAttempt> ReadDirectConnectAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<DirectConnectAttempt>();

    /// <summary>Reads list loads ordered by (<c>started_at</c>, <c>load_id</c>).</summary>
    /// <returns>The rows <paramref name="query"/> describes; none unless overridden.</returns>
    protected virtual IAsyncEnumerable<ListLoad> ReadListLoadsAsync(
        SourceQuery query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<ListLoad>();

    /// <summary>Reads service usage ordered by (<c>usage_at</c>, <c>usage_id</c>).</summary>
    /// <returns>The rows <paramref name="query"/> describes; none unless overridden.</returns>
    protected virtual IAsyncEnumerable<ServiceUsage> ReadServiceUsageAsync(
        SourceQuery query, CancellationToken cancellationToken) => AsyncEnumerable.Empty<ServiceUsage>();

    private IAsyncEnumerable<RecordBatch> Batches<TRow>(
        Func<SourceQuery, CancellationToken, IAsyncEnumerable<TRow>> read,
        Func<RecordBatchBuilder, RowWriter<TRow>> writer,
        SourceQuery query,
        CancellationToken cancellationToken)
        where TRow : class =>
        RowBatches.ReadAsync(Name, query, token => read(query, token), writer, cancellationToken);
}
