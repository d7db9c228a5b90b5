using System.Net;
using System.Net.Sockets;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using MessagingReports.ClickHouse.Native;

namespace MessagingReports.ClickHouse.Http;

/// <summary>One server, spoken to in a way that every version from 18.16 on understands.</summary>
/// <remarks>
/// The driver's readers and writers ask for formats and settings that old servers do not have. Its raw calls do not:
/// each statement names its format, nothing but text and bytes is exchanged, and one path serves all versions.
/// </remarks>
internal sealed class ServerLink : IDisposable
{
    private const string DefaultDatabase = "default";

    /// <summary>A server drops idle connections after 3 seconds in old versions: none is used that late.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KillInterval = TimeSpan.FromMilliseconds(20);

    private readonly ClickHouseClient _client;
    private readonly HttpClient? _http;

    private ServerLink(ClickHouseClientSettings settings, HttpClient? http)
    {
        _client = new ClickHouseClient(settings);
        _http = http;
    }

    /// <summary>The database whose tables are meant.</summary>
    public string Database => _client.Settings.Database is { Length: > 0 } database ? database : DefaultDatabase;

    /// <summary>A link that makes connections of its own, unless the settings bring a client.</summary>
    public static ServerLink Open(ClickHouseClientSettings settings)
    {
        HttpClient? http = settings.HttpClient is null && settings.HttpClientFactory is null ? NewHttpClient() : null;
        return new(
            new ClickHouseClientSettings(settings)
            {
                HttpClient = http ?? settings.HttpClient,
                JsonReadMode = JsonReadMode.None, // both send settings that old servers refuse
                JsonWriteMode = JsonWriteMode.None,
                UseFormDataParameters = false,
            },
            http);
    }

    /// <summary>Sends a statement; an answer that is one streams from the server as it is read.</summary>
    public async Task<ClickHouseRawResult> QueryAsync(
        string sql, QuerySettings settings, string queryId, CancellationToken cancellationToken) =>
        await _client.ExecuteRawResultAsync(sql, settings.ToOptions(queryId), cancellationToken).ConfigureAwait(false);

    /// <summary>Runs a statement that has no answer, to its end.</summary>
    public async Task ExecuteAsync(string sql, QuerySettings settings, CancellationToken cancellationToken)
    {
        using ClickHouseRawResult result =
            await QueryAsync(sql, settings, NewQueryId(), cancellationToken).ConfigureAwait(false);
        byte[] text = await result.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (text.AsSpan().StartsWith("Code: "u8))
        {
            throw new CutAnswerException();
        }
    }

    /// <summary>The lines of a short answer in TabSeparated, which the server sends when it has it whole.</summary>
    public async Task<IReadOnlyList<string[]>> LinesAsync(
        string sql, QuerySettings settings, CancellationToken cancellationToken)
    {
        using ClickHouseRawResult result = await QueryAsync(
            sql + " FORMAT TabSeparated", settings.Whole(), NewQueryId(), cancellationToken).ConfigureAwait(false);
        string text = await result.ReadAsStringAsync().ConfigureAwait(false);
        return TabSeparatedText.Lines(text);
    }

    /// <summary>Streams rows to the server in one INSERT.</summary>
    public async Task InsertAsync(
        string sql,
        QuerySettings settings,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _client.PostStreamAsync(
            sql, write, isCompressed: false, cancellationToken, settings.ToOptions(NewQueryId())).ConfigureAwait(false);
    }

    /// <summary>Stops a query on the server, and so its parts on the shards; gives up after some seconds.</summary>
    /// <remarks>
    /// A server does not notice that its reader went away until it writes the next time, if then. A query that was sent
    /// a moment ago may not be there to be stopped yet, so it is looked for more than once.
    /// </remarks>
    public async Task KillAsync(string queryId, bool isStarted)
    {
        using CancellationTokenSource timeout = new(KillTime);
        try
        {
            for (int attempts = isStarted ? 1 : 3; attempts > 0; attempts--)
            {
                if ((await KillOnceAsync(queryId, timeout.Token).ConfigureAwait(false)).Count > 0)
                {
                    await UntilGoneAsync(queryId, timeout.Token).ConfigureAwait(false);
                    return;
                }

                await Task.Delay(KillInterval, timeout.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (SourceFailures.IsFailure(exception))
        {
            // The server is gone, and the query with it; or it is busy and ends the query as soon as it can.
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http?.Dispose();
    }

    internal static string NewQueryId() => "messaging-reports-" + Guid.NewGuid().ToString("N");

    private static HttpClient NewHttpClient() => new(new FramedAnswers(new SocketsHttpHandler
    {
        PooledConnectionIdleTimeout = IdleTime,
        ConnectTimeout = ConnectTime,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = ConnectAsync,
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan, // see ClickHouseSourceOptions.QueryTimeout
    };

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new ReadAheadStream(new NetworkStream(socket, ownsSocket: true));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private Task<IReadOnlyList<string[]>> KillOnceAsync(string queryId, CancellationToken cancellationToken) =>
        LinesAsync($"KILL QUERY WHERE query_id = '{queryId}' ASYNC", QuerySettings.None, cancellationToken);

    private async Task UntilGoneAsync(string queryId, CancellationToken cancellationToken)
    {
        string sql = $"SELECT count() FROM system.processes WHERE query_id = '{queryId}'";
        while ((await LinesAsync(sql, QuerySettings.None, cancellationToken).ConfigureAwait(false)) is not [["0"]])
        {
            await Task.Delay(KillInterval, cancellationToken).ConfigureAwait(false);
        }
    }
}
