using System.Threading.Channels;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>A few builders that take turns between one producer thread and one consumer.</summary>
internal sealed class BatchRing
{
    // So many that neither side waits for the other's short breaks.
    private const int Builders = 6;

    private readonly Channel<RecordBatchBuilder> _free = Channel.CreateBounded<RecordBatchBuilder>(Builders);
    private readonly Channel<(RecordBatchBuilder Builder, RecordBatch Batch)> _full =
        Channel.CreateUnbounded<(RecordBatchBuilder, RecordBatch)>(new() { SingleReader = true, SingleWriter = true });

    public BatchRing(RelationSchema schema, IReadOnlyList<RelationColumn> columns)
    {
        Dictionaries = new RelationDictionaries(schema);
        for (int i = 0; i < Builders; i++)
        {
            _free.Writer.TryWrite(
                new RecordBatchBuilder(schema, columns, RecordBatchBuilder.DefaultCapacity, Dictionaries));
        }
    }

    /// <summary>The ids that the builders share.</summary>
    public RelationDictionaries Dictionaries { get; }

    /// <summary>
    /// The finished batches, in order; completed, with its exception if there is one, by <see cref="End"/>.
    /// </summary>
    public ChannelReader<(RecordBatchBuilder Builder, RecordBatch Batch)> Full => _full.Reader;

    /// <summary>An empty builder; waits until the consumer has used up a batch.</summary>
    public RecordBatchBuilder Take(CancellationToken cancellationToken)
    {
        RecordBatchBuilder? builder;
        while (!_free.Reader.TryRead(out builder))
        {
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
