using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MessagingReports.Relations;

/// <summary>A few builders that take turns between one producer thread and one consumer.</summary>
/// <remarks>They are made when they are needed: a short answer needs one.</remarks>
internal sealed class BatchRing : IBatchTarget
{
    // So many that neither side waits for the other's short breaks.
    private const int Builders = 6;

    private readonly RelationSchema _schema;
    private readonly IReadOnlyList<RelationColumn> _columns;
    private readonly int _builders;
    private readonly Channel<RecordBatchBuilder> _free;
    private readonly Channel<FilledBatch> _full;
    private int _made;

    /// <summary>A ring for one producer.</summary>
    public BatchRing(RelationSchema schema, IReadOnlyList<RelationColumn> columns)
        : this(schema, columns, Builders, Channel.CreateUnbounded<FilledBatch>(new() { SingleReader = true }))
    {
    }

    private BatchRing(
        RelationSchema schema, IReadOnlyList<RelationColumn> columns, int builders, Channel<FilledBatch> full)
    {
        _schema = schema;
        _columns = columns;
        _builders = builders;
        _free = Channel.CreateBounded<RecordBatchBuilder>(builders);
        _full = full;
        Dictionaries = new RelationDictionaries(schema);
    }

    /// <summary>The ids that the builders share.</summary>
    public RelationDictionaries Dictionaries { get; }

    /// <summary>
    /// The batches as they are handed over, each until the next is asked for; ends, with its exception if there is one,
    /// with <see cref="End"/>.
    /// </summary>
    public async IAsyncEnumerable<RecordBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _full.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (TryRead(out FilledBatch filled))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return filled.Batch;
                filled.Release();
            }
        }
    }

    /// <summary>The next batch, if one has been handed over.</summary>
    public bool TryRead(out FilledBatch filled) => _full.Reader.TryRead(out filled);

    /// <summary>A ring for a producer of its own, with builders and ids of its own, and the same consumer.</summary>
    /// <remarks>Who hands batches over when is the producers' affair.</remarks>
    public BatchRing Beside(int builders) => new(_schema, _columns, builders, _full);

    /// <summary>An empty builder; waits until the consumer has used up a batch.</summary>
    public RecordBatchBuilder Take(CancellationToken cancellationToken)
    {
        RecordBatchBuilder? builder;
        while (!_free.Reader.TryRead(out builder))
        {
            if (_made < _builders)
            {
                _made++;
                return new RecordBatchBuilder(_schema, _columns, RecordBatchBuilder.FirstCapacity, Dictionaries);
            }

            ValueTask<bool> wait = _free.Reader.WaitToReadAsync(cancellationToken);
            _ = wait.IsCompletedSuccessfully ? wait.Result : wait.AsTask().GetAwaiter().GetResult();
        }

        builder.Clear();
        return builder;
    }

    /// <summary>Hands the rows of a builder to the consumer.</summary>
    public void Hand(RecordBatchBuilder builder) =>
        _full.Writer.TryWrite(new FilledBatch(builder.Build(), builder, this));

    /// <summary>Gives a builder back whose batch is used up.</summary>
    public void Return(RecordBatchBuilder builder) => _free.Writer.TryWrite(builder);

    /// <summary>No more batches follow.</summary>
    public void End(Exception? exception) => _full.Writer.TryComplete(exception);
}
