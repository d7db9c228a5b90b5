using Npgsql;

namespace MessagingReports.PostgreSql;

/// <summary>Turns the driver's errors into the library's; nothing else of the driver leaves the package.</summary>
internal static class SourceFailures
{
    /// <summary>
    /// Classes of SQLSTATE about connections, transactions, roles, databases, schemas, objects and resources.
    /// </summary>
    private static readonly string[] QuotableClasses =
        ["08", "25", "28", "3D", "3F", "42", "53", "55", "57", "58"];

    /// <summary>Whether an exception is the driver's or the network's.</summary>
    public static bool IsForeign(Exception exception) =>
        exception is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException
            or InvalidOperationException or ObjectDisposedException;

    /// <summary>The exception a caller gets for a failed statement.</summary>
    /// <param name="exception">What the driver threw.</param>
    /// <param name="place">The relation, or what was done.</param>
    /// <param name="cancellationToken">The caller's token: a statement cancelled on its behalf is a
    /// cancellation.</param>
    public static Exception Translate(Exception exception, string place, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? new OperationCanceledException(cancellationToken)
            : exception is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire }
                ? Throw.NotUtf8(place, exception)
            : Throw.SourceFailed(place, Found(exception), exception);

    /// <summary>
    /// What the server said. Only errors about objects, resources and the connection are quoted: those about values may
    /// hold customer data.
    /// </summary>
    private static string Found(Exception exception) => exception switch
    {
        PostgresException server when QuotableClasses.Contains(server.SqlState[..2], StringComparer.Ordinal) =>
            $"{server.SqlState} {server.MessageText}",
        PostgresException server => $"SQLSTATE {server.SqlState}",
        TimeoutException or NpgsqlException { InnerException: TimeoutException } =>
            "no answer within Command Timeout of the connection string",
        _ => "a broken connection",
    };
}
