using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Bytes that are added at the end.</summary>
internal sealed unsafe class PageBytes
{
    private const int InitialCapacity = 1024;

    private readonly VectorBuffer<byte> _bytes = new(InitialCapacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.Span[..Length];

    /// <summary>Room for so many more bytes, to be counted with <see cref="Advance"/>.</summary>
    public byte* Reserve(int count)
    {
        _bytes.EnsureCapacity(checked(Length + count), Length);
        return _bytes.Pointer + Length;
    }

    public void Advance(int count) => Length += count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(new Span<byte>(Reserve(bytes.Length), bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds a number of variable length.</summary>
    public void AddLength(uint value)
    {
        byte* target = Reserve(5);
        int count = 0;
        for (; value >= 0x80; value >>= 7)
        {
            target[count++] = unchecked((byte)(value | 0x80));
        }

        target[count++] = (byte)value;
        Length += count;
    }

    public void AddZeros(int count)
    {
        new Span<byte>(Reserve(count), count).Clear();
        Length += count;
    }

    public void Clear() => Length = 0;
}
