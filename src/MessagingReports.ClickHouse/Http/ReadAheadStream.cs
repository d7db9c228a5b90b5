namespace MessagingReports.ClickHouse.Http;

/// <summary>A connection that takes what has arrived in large pieces.</summary>
/// <remarks>
/// A server sends an answer in chunks of 4 KiB, and the HTTP client asks the system for each of them at least once.
/// Disposing closes the connection. One reader and one writer at a time, as HTTP has them.
/// </remarks>
internal sealed class ReadAheadStream(Stream connection) : Stream
{
    private const int Capacity = 128 * 1024;

    private readonly byte[] _buffer = new byte[Capacity];
    private int _position;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _end)
        {
            if (buffer.Length is 0 or >= Capacity)
            {
                return connection.Read(buffer); // waits for bytes, or has room enough itself
            }

            Filled(connection.Read(_buffer));
        }

        return Take(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position == _end)
        {
            if (buffer.Length is 0 or >= Capacity)
            {
                return await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }

            Filled(await connection.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        }

        return Take(buffer.Span);
    }

    public override void Write(byte[] buffer, int offset, int count) => connection.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => connection.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.WriteAsync(buffer, cancellationToken);

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Filled(int count) => (_position, _end) = (0, count);

    private int Take(Span<byte> target)
    {
        int count = Math.Min(target.Length, _end - _position);
        _buffer.AsSpan(_position, count).CopyTo(target);
        _position += count;
        return count;
    }
}
