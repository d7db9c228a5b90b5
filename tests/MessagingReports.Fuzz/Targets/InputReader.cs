using System.Text;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Takes an input apart into values, from front to back; zeros when nothing is left.</summary>
internal sealed class InputReader(byte[] input)
{
    private int _position;

    public bool IsAtEnd => _position >= input.Length;

    public byte Byte() => IsAtEnd ? (byte)0 : input[_position++];

    public bool Boolean() => (Byte() & 1) != 0;

    /// <summary>A number of <c>[0, count)</c>.</summary>
    public int Below(int count) => (count <= 256 ? Byte() : Byte() | (Byte() << 8)) % count;

    public int Int32() => unchecked((int)Integer(sizeof(int)));

    /// <summary>Any 64-bit number, small ones in few bytes: the first byte says how many follow.</summary>
    public long Int64()
    {
        byte form = Byte();
        int bytes = form & 15;
        long value = unchecked((long)Integer(Math.Min(bytes, sizeof(long))));
        return (form & 16) == 0 ? value : unchecked(-value);
    }

    public Int128 Int128() => new(Integer(sizeof(long)), Integer(sizeof(long)));

    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>Bytes, as many as the next one says.</summary>
    public byte[] Bytes(int maximum = 255)
    {
        int length = Math.Min(Math.Min(Byte(), maximum), input.Length - _position);
        byte[] bytes = input.AsSpan(_position, length).ToArray();
        _position += length;
        return bytes;
    }

    /// <summary>All bytes that are left.</summary>
    public byte[] Rest()
    {
        byte[] rest = IsAtEnd ? [] : input[_position..];
        _position = input.Length;
        return rest;
    }

    /// <summary>Valid UTF-8 of some bytes: what is not becomes U+FFFD.</summary>
    public string Text(int maximum = 255) => Encoding.UTF8.GetString(Bytes(maximum));

    private ulong Integer(int bytes)
    {
        ulong value = 0;
        for (int i = 0; i < bytes; i++)
        {
            value |= (ulong)Byte() << (8 * i);
        }

        return value;
    }
}
