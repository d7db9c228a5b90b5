using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using MessagingReports.Outputs;

namespace MessagingReports.Running;

/// <summary>
/// Hands finished blocks to the output on a task of its own, in order, so that formatting goes on while the last block
/// is transcoded, hashed and written.
/// </summary>
internal sealed class BlockWriter : IAsyncDisposable
{
    private const int BlockBytes = 256 * 1024;

    // The first block takes the header, the second the rows of a small report: it needs no more.
    private static readonly int[] NewBlockBytes = [4 * 1024, 32 * 1024, BlockBytes];

    private readonly OutputSink _sink;
    private readonly BlockEncoder _encoder;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Channel<Block> _full = Channel.CreateUnbounded<Block>();
    private readonly Channel<Block> _free = Channel.CreateUnbounded<Block>();
    private readonly CancellationTokenSource _stop;
    private readonly Task _pump;
    private Block _current = new(NewBlockBytes[0]);
    private int _blocks = 1;
    private long _bytes;

    public BlockWriter(OutputSink sink, BlockEncoder encoder, CancellationToken cancellationToken)
    {
        _sink = sink;
        _encoder = encoder;
        StartCurrent();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _pump = Task.Run(PumpAsync, CancellationToken.None);
    }

    /// <summary>Where the next byte of the current block goes; the formatter moves it on.</summary>
    public unsafe byte* Position { get; set; }

    /// <summary>The end of the current block.</summary>
    public unsafe byte* End => _current.Buffer.Pointer + _current.Buffer.Capacity;

    public unsafe bool IsEmpty => Position == _current.Buffer.Pointer;

    /// <summary>The rows written into blocks so far; the formatter counts them.</summary>
    public long Rows { get; set; }

    /// <summary>The bytes that lie in the output so far: compressed ones when it compresses.</summary>
    public long Bytes => _sink.StoredBytes ?? _bytes;

    public long UnmappableCharacters => _encoder.UnmappableCharacters;

    /// <summary>Makes the current block, which must be empty, hold at least <paramref name="bytes"/>.</summary>
    public unsafe void EnsureCapacity(int bytes)
    {
        _current.Buffer.EnsureCapacity(bytes, used: 0);
        Position = _current.Buffer.Pointer;
    }

    /// <summary>Hands the current block on and takes a free one.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] // suspends once a block
    public async ValueTask FlushAsync(bool isHeader, CancellationToken cancellationToken)
    {
        if (IsEmpty)
        {
            return;
        }

        SealCurrent(isHeader);
        _full.Writer.TryWrite(_current);
        Block? next;
        while (!TryTake(out next))
        {
            // Throws what the pump failed with: while there are blocks, it does not end otherwise.
            await _free.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }

        _current = next;
        StartCurrent();
    }

    /// <summary>Waits until the output has taken everything.</summary>
    /// <returns>SHA-256 of the report's bytes, before any compression.</returns>
    public async ValueTask<byte[]> CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(isHeader: false, cancellationToken).ConfigureAwait(false);
        _full.Writer.Complete();
        await _pump.ConfigureAwait(false);
        await _sink.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return _hash.GetHashAndReset();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _full.Writer.TryComplete();
        await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _hash.Dispose();
    }

    // Blocks are made when none is free.
    private bool TryTake([NotNullWhen(true)] out Block? block)
    {
        if (_free.Reader.TryRead(out block))
        {
            block.Buffer.EnsureCapacity(BlockBytes, used: 0);
        }
        else if (_blocks < NewBlockBytes.Length)
        {
            block = new Block(NewBlockBytes[_blocks]);
            _blocks++;
        }

        return block is not null;
    }

    private unsafe void SealCurrent(bool isHeader)
    {
        _current.Length = (int)(Position - _current.Buffer.Pointer);
        _current.IsHeader = isHeader;
    }

    private unsafe void StartCurrent()
    {
        Position = _current.Buffer.Pointer;
        _current.RowsBefore = Rows;
    }

    private async Task PumpAsync()
    {
        try
        {
            // Waiting with a token allocates each time; when the run stops, the channel is completed and the wait ends.
            await foreach (Block block in _full.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                _stop.Token.ThrowIfCancellationRequested();
                _encoder.Encode(block);
                _hash.AppendData(block.Buffer.Span[..block.Length]);
                await _sink.WriteAsync(block.Buffer.Memory(block.Length), _stop.Token).ConfigureAwait(false);
                _bytes += block.Length;
                _free.Writer.TryWrite(block);
            }
        }
        catch (Exception exception)
        {
            // Wakes a formatter that waits for a free block: it fails for the same reason.
            _free.Writer.Complete(exception);
            throw;
        }
    }
}
