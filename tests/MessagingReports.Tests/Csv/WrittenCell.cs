using System.Text;

namespace MessagingReports.Tests.Csv;

/// <summary>
/// Runs a pointer writer over a destination of exactly the stated capacity and finds writes beyond it.
/// </summary>
internal static unsafe class WrittenCell
{
    private const byte Canary = 0xA5;
    private const int CanaryBytes = 64;

    public delegate byte* Writer(byte* destination);

    public delegate byte* TextWriter(byte* destination, byte* text, int length);

    public static string Text(int capacity, Writer writer) => Encoding.UTF8.GetString(Bytes(capacity, writer));

    public static byte[] Bytes(int capacity, Writer writer)
    {
        byte[] room = new byte[capacity + (2 * CanaryBytes)];
        room.AsSpan().Fill(Canary);
        fixed (byte* start = room)
        {
            byte* destination = start + CanaryBytes;
            byte* end = writer(destination);
            Assert.InRange((int)(end - destination), 0, capacity);
            Assert.False(room.AsSpan(0, CanaryBytes).ContainsAnyExcept(Canary), "wrote before the destination");
            Assert.False(room.AsSpan(CanaryBytes + capacity).ContainsAnyExcept(Canary), "wrote beyond the capacity");
            return new ReadOnlySpan<byte>(destination, (int)(end - destination)).ToArray();
        }
    }

    /// <summary>
    /// As <see cref="Bytes"/>; the bytes before and after the source would all force quotes if they counted.
    /// </summary>
    public static byte[] OfText(byte[] text, int capacity, TextWriter writer)
    {
        byte[] source = new byte[text.Length + 32];
        source.AsSpan().Fill((byte)'"');
        text.CopyTo(source, 16);
        fixed (byte* start = source)
        {
            byte* cell = start + 16;
            return Bytes(capacity, destination => writer(destination, cell, text.Length));
        }
    }
}
