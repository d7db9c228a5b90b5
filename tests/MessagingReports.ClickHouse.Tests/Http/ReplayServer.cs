using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MessagingReports.ClickHouse.Writing;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Tests.Http;

/// <summary>Answers like a server that holds some usage; the rows it sends the way a test says.</summary>
internal sealed class ReplayServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, Task> _rows;
    private readonly long _count;
    private readonly Task _serving;

    /// <param name="count">The rows the server says there are.</param>
    /// <param name="rows">Writes the whole HTTP response of the rows; then the connection is closed.</param>
    public ReplayServer(long count, Func<Stream, Task> rows)
    {
        _rows = rows;
        _count = count;
        _listener.Start();
        _serving = ServeAsync();
    }

    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=u;Password=secret");

    /// <summary>A response that is one chunk, and the end of the chunks if there is to be one.</summary>
    public static async Task ChunkAsync(Stream stream, byte[] body, bool isEnded)
    {
        await WriteAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        await WriteAsync(stream, string.Create(CultureInfo.InvariantCulture, $"{body.Length:x}\r\n"));
        await stream.WriteAsync(body);
        await WriteAsync(stream, isEnded ? "\r\n0\r\n\r\n" : "\r\n");
    }

    public static async Task StatusAsync(Stream stream, string status, string body) => await WriteAsync(
        stream,
        string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));

    /// <summary>A response whose end is where the connection ends.</summary>
    public static async Task UnframedAsync(Stream stream, byte[] body)
    {
        await WriteAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private static Task WriteAsync(Stream stream, string text) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using NetworkStream stream = client.GetStream();
                await AnswerAsync(stream, await RequestAsync(stream));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    /// <summary>The body of a request, which has a length.</summary>
    private static async Task<string> RequestAsync(Stream stream)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[64 * 1024];
        while (true)
        {
            string request = text.ToString();
            int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && request.Length - head - 4 >= Length(request[..head]))
            {
                return request[(head + 4)..];
            }

            int read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                return "";
            }

            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }

    private static int Length(string head) => int.Parse(
        head.Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..],
        CultureInfo.InvariantCulture);

    private Task AnswerAsync(Stream stream, string sql)
    {
        if (sql.Contains("system.columns", StringComparison.Ordinal))
        {
            return ChunkAsync(stream, Encoding.ASCII.GetBytes(ColumnLines()), isEnded: true);
        }

        if (sql.Contains("count()", StringComparison.Ordinal))
        {
            byte[] extent = new AnswerBytes().Block(3, 1)
                .Column(0, "UInt64").Int64(_count).Column(1, "Int64").Int64(0).Column(2, "Int64").Int64(1)
                .Marker(1).ToArray();
            return ChunkAsync(stream, extent, isEnded: true);
        }

        return sql.StartsWith("SELECT ", StringComparison.Ordinal) && sql.Contains("mr_end", StringComparison.Ordinal)
            ? _rows(stream)
            : ChunkAsync(stream, [], isEnded: true);
    }

    private static string ColumnLines() => string.Concat(
        ServiceUsageRelation.Schema.Columns.Select(column =>
            $"{column.Name}\t{TableSql.TypeOf(column).Replace("'", "\\'", StringComparison.Ordinal)}\n"));
}
