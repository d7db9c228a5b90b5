using System.Runtime.CompilerServices;

namespace MessagingReports.Relations;

/// <summary>The batches of one read: a thread of its own reads ahead, and may wait, while the consumer works.</summary>
internal static class BatchStream
{
    /// <summary>Runs a producer and gives its batches.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="columns">The columns of the batches.</param>
    /// <param name="produce">Fills the ring, on its own thread, until it is done or its token is cancelled.</param>
    /// <param name="end">Waits for the producer, whose token is cancelled; helps it where it does not notice.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async IAsyncEnumerable<RecordBatch> Read(
        RelationSchema relation,
        IReadOnlyList<RelationColumn> columns,
        Action<BatchRing, CancellationToken> produce,
        Func<Task, Task> end,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        BatchRing ring = new(relation, columns);
        Task producer = Task.Factory.StartNew(
            () => Produce(ring, produce, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            await foreach (RecordBatch batch in ring.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await end(producer).ConfigureAwait(false);
        }
    }

    private static void Produce(
        BatchRing ring, Action<BatchRing, CancellationToken> produce, CancellationToken cancellationToken)
    {
        try
        {
            produce(ring, cancellationToken);
            ring.End(null);
        }
#pragma warning disable CA1031 // Every exception of the producer belongs to the consumer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ring.End(exception);
        }
    }
}
