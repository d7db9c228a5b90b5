using System.Buffers.Binary;
using System.Text;

namespace MessagingReports.ClickHouse.Tests;

/// <summary>Writes answers in the format Native the plainest way there is.</summary>
internal sealed class AnswerBytes
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Starts a block; its columns follow, and then <see cref="Marker"/>.</summary>
    public AnswerBytes Block(int columns, int rows) => Length(columns + 1).Length(rows);

    public AnswerBytes Column(int number, string type) => Text($"mr_{number}").Text(type);

    public AnswerBytes Marker(int rows) => Text("mr_end").Text("UInt8").Raw([.. Enumerable.Repeat((byte)90, rows)]);

    public AnswerBytes Nulls(params bool[] nulls) => Raw([.. nulls.Select(isNull => isNull ? (byte)1 : (byte)0)]);

    public AnswerBytes Text(params string[] texts)
    {
        foreach (string text in texts)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Length(utf8.Length).Raw(utf8);
        }

        return this;
    }

    public AnswerBytes Int64(params long[] values)
    {
        byte[] bytes = new byte[8];
        foreach (long value in values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            Raw(bytes);
        }

        return this;
    }

    public AnswerBytes Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    private AnswerBytes Length(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)((value & 0x7F) | 0x80));
        }

        _bytes.Add((byte)value);
        return this;
    }
}
