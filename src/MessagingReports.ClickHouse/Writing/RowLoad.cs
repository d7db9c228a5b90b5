using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using MessagingReports.ClickHouse.Http;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>One bulk load: rows are split by shard, and each shard gets its own in one INSERT, all at once.</summary>
internal sealed class RowLoad
{
    private const int BlocksAhead = 3;

    private readonly RelationSchema _relation;
    private readonly ShardSlots _slots;
    private readonly ShardBlock[] _blocks;
    private readonly Channel<ArraySegment<byte>>[] _ready;
    private readonly Task?[] _sending;
    private readonly int[][] _rows;
    private int[] _shards = [];

    /// <param name="relation">The relation.</param>
    /// <param name="shardCount">The servers that rows are sent to.</param>
    /// <param name="slots">Which server a row is sent to.</param>
    public RowLoad(RelationSchema relation, int shardCount, ShardSlots slots)
    {
        _relation = relation;
        _slots = slots;
        _blocks = [.. Enumerable.Range(0, shardCount).Select(_ => new ShardBlock(relation))];
        _ready = [.. _blocks.Select(_ => Channel.CreateBounded<ArraySegment<byte>>(BlocksAhead))];
        _sending = new Task?[shardCount];
        _rows = [.. _blocks.Select(_ => Array.Empty<int>())];
    }

    /// <summary>Sends all rows; the first failure, of the rows or of a server, ends everything.</summary>
    /// <param name="links">The servers.</param>
    /// <param name="sql">The INSERT, which is the same for each.</param>
    /// <param name="settings">The settings of the INSERT.</param>
    /// <param name="batches">The rows.</param>
    /// <param name="cancellationToken">Ends the load; what a server took by then stays.</param>
    public async Task RunAsync(
        IReadOnlyList<ServerLink> links,
        string sql,
        QuerySettings settings,
        IAsyncEnumerable<RecordBatch> batches,
        CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task Send(int shard) => SendAsync(links[shard], sql, settings, _ready[shard].Reader, stop);
        Exception? failure = null;
        try
        {
            await foreach (RecordBatch batch in batches.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                await AddAsync(batch, Send, stop.Token).ConfigureAwait(false);
            }

            await FlushAsync(Send, stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            foreach (Channel<ArraySegment<byte>> ready in _ready)
            {
                ready.Writer.TryComplete(failure);
            }

            await WaitAsync([.. _sending.OfType<Task>()], failure).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for every server; a server's failure is why the rows were not taken any more.</summary>
    private static async Task WaitAsync(Task[] sending, Exception? failure)
    {
        await Task.WhenAll(sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Exception? cause = sending
            .Select(task => task.Exception?.InnerException)
            .FirstOrDefault(exception => exception is not null and not OperationCanceledException);
        if (cause is not null && failure is (null or OperationCanceledException))
        {
            ExceptionDispatchInfo.Throw(cause!);
        }
    }

    private static async Task SendAsync(
        ServerLink link,
        string sql,
        QuerySettings settings,
        ChannelReader<ArraySegment<byte>> ready,
        CancellationTokenSource stop)
    {
        try
        {
            await link.InsertAsync(sql, settings, (stream, token) => WriteAsync(stream, ready, token), stop.Token)
                .ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task WriteAsync(
        Stream stream, ChannelReader<ArraySegment<byte>> ready, CancellationToken cancellationToken)
    {
        await foreach (ArraySegment<byte> block in ready.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(block, cancellationToken).ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(block.Array!);
        }
    }

    private async ValueTask AddAsync(RecordBatch batch, Func<int, Task> send, CancellationToken cancellationToken)
    {
        if (batch.Schema != _relation)
        {
            throw Throw.ForeignBatch(_relation, batch);
        }

        Split(batch);
        for (int shard = 0; shard < _blocks.Length; shard++)
        {
            if (_blocks[shard].IsFull)
            {
                await HandAsync(shard, send, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask FlushAsync(Func<int, Task> send, CancellationToken cancellationToken)
    {
        for (int shard = 0; shard < _blocks.Length; shard++)
        {
            if (!_blocks[shard].IsEmpty)
            {
                await HandAsync(shard, send, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A shard without rows is not asked to insert none.
    private ValueTask HandAsync(int shard, Func<int, Task> send, CancellationToken cancellationToken)
    {
        _sending[shard] ??= send(shard);
        return _ready[shard].Writer.WriteAsync(_blocks[shard].Take(), cancellationToken);
    }

    private void Split(RecordBatch batch)
    {
        if (_shards.Length < batch.Count)
        {
            _shards = new int[batch.Count];
            for (int shard = 0; shard < _rows.Length; shard++)
            {
                _rows[shard] = new int[batch.Count];
            }
        }

        Span<int> shards = _shards.AsSpan(0, batch.Count);
        _slots.Find(batch, shards);
        for (int shard = 0; shard < _blocks.Length; shard++)
        {
            int count = 0;
            for (int row = 0; row < shards.Length; row++)
            {
                _rows[shard][count] = row;
                count += shards[row] == shard ? 1 : 0;
            }

            if (count > 0)
            {
                _blocks[shard].Add(batch, _rows[shard].AsSpan(0, count));
            }
        }
    }
}
