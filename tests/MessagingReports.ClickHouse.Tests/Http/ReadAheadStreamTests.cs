using MessagingReports.ClickHouse.Http;

namespace MessagingReports.ClickHouse.Tests.Http;

public sealed class ReadAheadStreamTests
{
    private readonly byte[] _sent = [.. Enumerable.Range(0, 1_000_000).Select(i => (byte)(i % 251))];

    [Theory]
    [InlineData(1000)]
    [InlineData(128 * 1024)]
    [InlineData(300_000)]
    public async Task Read_AnySize_GivesTheSameBytes(int size)
    {
        using ReadAheadStream blocking = new(new MemoryStream(_sent));
        using ReadAheadStream waiting = new(new MemoryStream(_sent));
        byte[] buffer = new byte[size];
        List<byte> first = [];
        List<byte> second = [];

        for (int read = blocking.Read(buffer); read > 0; read = blocking.Read(buffer))
        {
            first.AddRange(buffer.AsSpan(0, read));
        }

        for (int read = await waiting.ReadAsync(buffer); read > 0; read = await waiting.ReadAsync(buffer))
        {
            second.AddRange(buffer.AsSpan(0, read));
        }

        Assert.Equal(_sent, first);
        Assert.Equal(_sent, second);
    }

    [Fact]
    public void Read_NoRoomWhileBytesAreHere_TakesNone()
    {
        using ReadAheadStream stream = new(new MemoryStream(_sent));
        byte[] buffer = new byte[2];

        Assert.Equal(2, stream.Read(buffer));
        Assert.Equal(0, stream.Read([]));
        Assert.Equal(2, stream.Read(buffer));
        Assert.Equal(_sent[2..4], buffer);
    }

    [Fact]
    public async Task Write_Bytes_GoToTheConnectionAtOnce()
    {
        MemoryStream connection = new();
        await using ReadAheadStream stream = new(connection);

        stream.Write([1, 2]);
        await stream.WriteAsync(new byte[] { 3 });
        await stream.FlushAsync();

        Assert.Equal([1, 2, 3], connection.ToArray());
    }

    [Fact]
    public void Dispose_Stream_ClosesTheConnection()
    {
        MemoryStream connection = new();

        new ReadAheadStream(connection).Dispose();

        Assert.False(connection.CanRead);
    }
}
