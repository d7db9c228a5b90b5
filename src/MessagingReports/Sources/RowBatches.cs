using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Turns a host's rows into batches; what the host throws comes out as a failure of its source.</summary>
internal static class RowBatches
{
    /// <summary>The columns asked for, and those every batch carries here: the key and the window key.</summary>
    public static RelationColumn[] Columns(SourceQuery query) =>
        [.. query.Columns.Append(query.Relation.Key).Append(query.Relation.WindowKey!).Distinct()];

    public static async IAsyncEnumerable<RecordBatch> ReadAsync<TRow>(
        string source,
        SourceQuery query,
        Func<CancellationToken, IAsyncEnumerable<TRow>> read,
        Func<RecordBatchBuilder, RowWriter<TRow>> bind,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        RecordBatchBuilder batch = new(query.Relation, Columns(query), RecordBatchBuilder.FirstCapacity);
        RowWriter<TRow> writer = bind(batch);
        IAsyncEnumerator<TRow> rows = Open(source, read, batch.Schema, cancellationToken);
        RowChunk<TRow> chunk = new(rows, writer);
        try
        {
            bool more;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                more = await FillAsync(source, chunk, batch).ConfigureAwait(false);
                if (batch.Count > 0)
                {
                    yield return batch.Build();
                    batch.Clear();
                }
            }
            while (more);
        }
        finally
        {
            await CloseAsync(source, rows, batch.Schema).ConfigureAwait(false);
        }
    }

    private static IAsyncEnumerator<TRow> Open<TRow>(
        string source,
        Func<CancellationToken, IAsyncEnumerable<TRow>> read,
        RelationSchema relation,
        CancellationToken cancellationToken)
    {
        try
        {
            return read(cancellationToken).GetAsyncEnumerator(cancellationToken);
        }
        catch (Exception exception) when (IsForeign(exception))
        {
            throw Throw.HostFailed(source, relation, exception);
        }
    }

    private static async ValueTask<bool> FillAsync<TRow>(
        string source, RowChunk<TRow> chunk, RecordBatchBuilder batch)
        where TRow : class
    {
        try
        {
            return await chunk.AppendAsync(RecordBatchBuilder.DefaultCapacity).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception))
        {
            throw Throw.HostFailed(source, batch.Schema, exception);
        }
    }

    private static async ValueTask CloseAsync<TRow>(
        string source, IAsyncEnumerator<TRow> rows, RelationSchema relation)
    {
        try
        {
            await rows.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception))
        {
            throw Throw.HostFailed(source, relation, exception);
        }
    }

    private static bool IsForeign(Exception exception) =>
        exception is not (OperationCanceledException or ReportException);
}
