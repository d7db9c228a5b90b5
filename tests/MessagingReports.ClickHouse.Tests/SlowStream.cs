namespace MessagingReports.ClickHouse.Tests;

/// <summary>Gives a few bytes at a time, as a network may.</summary>
internal sealed class SlowStream(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atATime)]);
}
