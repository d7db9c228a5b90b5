using Npgsql;

namespace MessagingReports.PostgreSql.Sessions;

/// <summary>One connection inside the snapshot's transaction.</summary>
internal sealed class Session(NpgsqlConnection connection) : IAsyncDisposable
{
    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>
    /// Whether text may be something else than UTF-8: only a database without an encoding gives bytes unchecked.
    /// </summary>
    public bool HasUncheckedText => !Connection.PostgresParameters.TryGetValue("server_encoding", out string? encoding)
        || encoding is "SQL_ASCII" or "MULE_INTERNAL";

    // Closing rolls the transaction back; it has written nothing.
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
