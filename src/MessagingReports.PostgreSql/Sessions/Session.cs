using Npgsql;

namespace MessagingReports.PostgreSql.Sessions;

/// <summary>One connection inside the snapshot's transaction.</summary>
internal sealed class Session(NpgsqlDataSource dataSource, NpgsqlConnection connection) : IAsyncDisposable
{
    private readonly int _process = connection.ProcessID;

    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>
    /// Stops what the server does for this connection. The driver gives up waiting for the start of a COPY without
    /// telling the server.
    /// </summary>
    public async ValueTask CancelAsync()
    {
        try
        {
            NpgsqlCommand command = dataSource.CreateCommand("SELECT pg_cancel_backend($1)");
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = _process });
                await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            // The server is not there to be told.
        }
    }

    // Closing rolls the transaction back; it has written nothing.
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            // A broken connection is gone either way; what broke it is on its way to the caller.
        }
    }
}
