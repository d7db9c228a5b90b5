using System.Buffers.Binary;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>Rows that wait to be sent.</summary>
internal sealed class RowBuffer
{
    private const int FlushLength = 1 << 16;

    private byte[] _bytes = new byte[FlushLength * 2];
    private int _length;

    public bool IsFull => _length >= FlushLength;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Adds bytes as they are.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    /// <summary>Adds a field: its length, then its bytes.</summary>
    public void AddField(ReadOnlySpan<byte> value) => value.CopyTo(AddField(value.Length));

    /// <summary>Adds a field of a length; its bytes are to be written to the span.</summary>
    public Span<byte> AddField(int length)
    {
        Span<byte> target = Extend(sizeof(int) + length);
        BinaryPrimitives.WriteInt32BigEndian(target, length);
        return target[sizeof(int)..];
    }

    public void AddNull() => BinaryPrimitives.WriteInt32BigEndian(Extend(sizeof(int)), -1);

    private Span<byte> Extend(int length)
    {
        while (_bytes.Length - _length < length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        Span<byte> target = _bytes.AsSpan(_length, length);
        _length += length;
        return target;
    }
}
