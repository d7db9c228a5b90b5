using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>The rows of one query as batches, read ahead by a thread of its own.</summary>
internal sealed class RelationReader : IAsyncDisposable
{
    private static readonly TimeSpan CancelInterval = TimeSpan.FromMilliseconds(50);

    private readonly Session _session;
    private readonly RowSelection _selection;
    private readonly IReadOnlyList<RelationColumn> _columns;
    private readonly CopyReader _rows;

    private RelationReader(
        Session session, RowSelection selection, IReadOnlyList<RelationColumn> columns, CopyReader rows)
    {
        _session = session;
        _selection = selection;
        _columns = columns;
        _rows = rows;
    }

    private RelationSchema Schema => _selection.Relation.Schema;

    /// <summary>Starts a query; null when the store does not have the relation.</summary>
    public static async ValueTask<RelationReader?> OpenAsync(
        Session session, StoreCatalog catalog, SourceQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await catalog.FindAsync(session, query.Relation, cancellationToken).ConfigureAwait(false)
                is { } relation
                ? await OpenAsync(session, relation, query, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, query.Relation.Name, cancellationToken);
        }
    }

    /// <summary>The batches, each valid until the next one is asked for.</summary>
    public IAsyncEnumerable<RecordBatch> ReadAsync(CancellationToken cancellationToken) =>
        BatchStream.Read(
            Schema, _columns, (ring, token) => Produce(ring, token, cancellationToken), UntilDone, cancellationToken);

    public ValueTask DisposeAsync() => _rows.DisposeAsync();

    private static async ValueTask<RelationReader> OpenAsync(
        Session session, StoreRelation relation, SourceQuery query, CancellationToken cancellationToken)
    {
        // A batch that carries no column would have no count.
        IReadOnlyList<RelationColumn> columns = query.Columns.Count > 0 ? query.Columns : [query.Relation.Key];
        RowSelection selection = new(relation, columns);
        string select = SelectSql.Rows(
            relation,
            selection.Expressions,
            query,
            UnixMicroseconds.Of(query.Start),
            UnixMicroseconds.Of(query.End),
            isSorted: true);
        return new RelationReader(
            session,
            selection,
            columns,
            await CopyReader.OpenAsync(
                session, select, selection.Expressions.Count, query.Relation.Name, cancellationToken)
                .ConfigureAwait(false));
    }

    private void Produce(BatchRing ring, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            Produce(ring, stop);
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, Schema.Name, cancellationToken);
        }
    }

    private void Produce(BatchRing ring, CancellationToken stop)
    {
        Dictionary<RecordBatchBuilder, RowParser> parsers = [];
        bool hasMore = _rows.Next();
        while (hasMore)
        {
            RecordBatchBuilder builder = ring.Take(stop);
            if (!parsers.TryGetValue(builder, out RowParser? parser))
            {
                parser = new RowParser(_selection, builder);
                parsers.Add(builder, parser);
            }

            for (int count = 0; hasMore && count < RecordBatchBuilder.DefaultCapacity; count++)
            {
                parser.Append(_rows.Row);
                hasMore = _rows.Next();
            }

            stop.ThrowIfCancellationRequested();
            ring.Hand(builder);
        }
    }

    // A thread that waits for the server does not see that nobody waits for it: the server has to stop.
    private async Task UntilDone(Task producer)
    {
        await Task.WhenAny(producer, Task.Delay(CancelInterval)).ConfigureAwait(false);
        while (!producer.IsCompleted)
        {
            await _session.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(producer, Task.Delay(CancelInterval)).ConfigureAwait(false);
        }
    }
}
