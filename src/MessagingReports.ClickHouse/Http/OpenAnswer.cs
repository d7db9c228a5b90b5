using ClickHouse.Driver.ADO;

namespace MessagingReports.ClickHouse.Http;

/// <summary>An answer that is being read; a query that is not read to its end is stopped on the server.</summary>
internal sealed class OpenAnswer : IAsyncDisposable
{
    private readonly ServerLink _link;
    private readonly string _queryId;
    private readonly ClickHouseRawResult _result;
    private readonly CancellationTokenRegistration _registration;
    private bool _isWhole;

    private OpenAnswer(
        ServerLink link,
        string queryId,
        ClickHouseRawResult result,
        Stream stream,
        CancellationToken cancellationToken)
    {
        _link = link;
        _queryId = queryId;
        _result = result;
        Stream = stream;

        // A read that waits for the server ends when its connection is closed.
        _registration = cancellationToken.UnsafeRegister(state => ((ClickHouseRawResult)state!).Dispose(), result);
    }

    /// <summary>The bytes as they come; reads block.</summary>
    public Stream Stream { get; }

    /// <summary>Sends a query, and waits until its answer begins.</summary>
    public static async Task<OpenAnswer> StartAsync(
        ServerLink link, string sql, QuerySettings settings, CancellationToken cancellationToken)
    {
        string queryId = ServerLink.NewQueryId();
        try
        {
            ClickHouseRawResult result =
                await link.QueryAsync(sql, settings, queryId, cancellationToken).ConfigureAwait(false);
            Stream stream = await result.ReadAsStreamAsync().ConfigureAwait(false);
            return new OpenAnswer(link, queryId, result, stream, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await link.KillAsync(queryId, isStarted: false).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The answer has been read to its end.</summary>
    public void End() => _isWhole = true;

    public async ValueTask DisposeAsync()
    {
        await _registration.DisposeAsync().ConfigureAwait(false);
        _result.Dispose();
        if (!_isWhole)
        {
            await _link.KillAsync(_queryId, isStarted: true).ConfigureAwait(false);
        }
    }
}
