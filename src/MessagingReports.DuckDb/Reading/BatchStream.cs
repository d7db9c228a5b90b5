using System.Runtime.CompilerServices;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>The batches of one read: a thread of its own fetches ahead while the consumer works.</summary>
internal static class BatchStream
{
    /// <summary>Runs a producer over a new connection and gives its batches.</summary>
    /// <param name="connect">Opens the connection.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="columns">The columns of the batches.</param>
    /// <param name="produce">Fills the ring; runs on its own thread.</param>
    /// <param name="cancellationToken">Interrupts the engine's query.</param>
    public static async IAsyncEnumerable<RecordBatch> Read(
        Func<NativeConnection> connect,
        RelationSchema relation,
        IReadOnlyList<RelationColumn> columns,
        Action<NativeConnection, BatchRing, CancellationToken> produce,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using NativeConnection connection = connect();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        BatchRing ring = new(relation, columns);
        Task producer = Task.Factory.StartNew(
            () => Produce(connection, ring, produce, stop.Token),
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
            await Interruptible.UntilDone(producer, connection, stop.Token).ConfigureAwait(false);
        }
    }

    private static void Produce(
        NativeConnection connection,
        BatchRing ring,
        Action<NativeConnection, BatchRing, CancellationToken> produce,
        CancellationToken cancellationToken)
    {
        try
        {
            produce(connection, ring, cancellationToken);
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
