using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MessagingReports.Relations;

/// <summary>A few builders that take turns between one producer thread and one consumer.</summary>
/// <remarks>They are made when they are needed: a short answer needs one.</remarks>
internal sealed class BatchRing(RelationSchema schema, IReadOnlyList<RelationColumn> columns)
{
    // So many that neither side waits for the other's short breaks.
    private const int Builders = 6;

    private readonly Channel<RecordBatchBuilder> _free = Channel.CreateBounded<RecordBatchBuilder>(Builders);
    private readonly Channel<(RecordBatchBuilder Builder, RecordBatch Batch)> _full =
        Channel.CreateUnbounded<(RecordBatchBuilder, RecordBatch)>(new() { SingleReader = true, SingleWriter = true });

    private int _made;

    /// <summary>The ids that the builders share.</summary>
    public RelationDictionaries Dictionaries { get; } = new(schema);

    /// <summary>
    /// The batches as they are handed over, each until the next is asked for; ends, with its exception if there is one,
    /// with <see cref="End"/>.
    /// </summary>
    public async IAsyncEnumerable<RecordBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _full.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_full.Reader.TryRead(out (RecordBatchBuilder Builder, RecordBatch Batch) item))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item.Batch;
                Return(item.Builder);
            }
        }
    }

    /// <summary>An empty builder; waits until the consumer has used up a batch.</summary>
    public RecordBatchBuilder Take(CancellationToken cancellationToken)
    {
        RecordBatchBuilder? builder;
        while (!_free.Reader.TryRead(out builder))
        {
            if (_made < Builders)
            {
                _made++;
                return new RecordBatchBuilder(schema, columns, RecordBatchBuilder.FirstCapacity, Dictionaries);
            }

            ValueTask<bool> wait = _free.Reader.WaitToReadAsync(cancellationToken);
            _ = wait.IsCompletedSuccessfully ? wait.Result : wait.AsTask().GetAwaiter().GetResult();
        }

        builder.Clear();
        return builder;
    }

    /// <summary>Hands the rows of a builder to the consumer.</summary>
    public void Hand(RecordBatchBuilder builder) => _full.Writer.TryWrite((builder, builder.Build()));

    /// <summary>Gives a builder back whose batch is used up.</summary>
    public void Return(RecordBatchBuilder builder) => _free.Writer.TryWrite(builder);

    /// <summary>No more batches follow.</summary>
    public void End(Exception? exception) => _full.Writer.TryComplete(exception);
}
