using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>The batches of one read: a thread of its own reads ahead while the consumer works.</summary>
internal static class BatchStream
{
    /// <summary>Runs a producer and gives its batches; once they are not wanted any more, its query ends.</summary>
    /// <param name="query">The relation and columns.</param>
    /// <param name="produce">Fills the ring; runs on its own thread.</param>
    /// <param name="cancellationToken">Stops the server's query.</param>
    public static async IAsyncEnumerable<RecordBatch> Read(
        SourceQuery query,
        Action<BatchRing, CancellationToken> produce,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        BatchRing ring = new(query.Relation, query.Columns);
        Task producer = Task.Factory.StartNew(
            () => Produce(ring, produce, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            while (await ring.Full.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (ring.Full.TryRead(out FilledBatch item))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return item.Batch;
                    item.Release();
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await producer.ConfigureAwait(false);
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
