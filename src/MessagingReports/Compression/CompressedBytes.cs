using System.Buffers;

namespace MessagingReports.Compression;

/// <summary>Compressed bytes in a pooled array that grows; a stream, because .NET's gzip writes to one.</summary>
internal sealed class CompressedBytes(int capacity) : Stream
{
    private byte[] _array = ArrayPool<byte>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public Span<byte> Span => _array.AsSpan(0, Count);

    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Count);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Clear() => Count = 0;

    /// <summary>Room for the next <paramref name="count"/> bytes, exactly; <see cref="Advance"/> takes them.</summary>
    public Span<byte> Reserve(int count)
    {
        if (count > _array.Length - Count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Count + count, _array.Length * 2));
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_array);
            _array = larger;
        }

        return _array.AsSpan(Count, count);
    }

    public void Advance(int count) => Count += count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        buffer.CopyTo(Reserve(buffer.Length));
        Advance(buffer.Length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = [];
        }

        base.Dispose(disposing);
    }
}
