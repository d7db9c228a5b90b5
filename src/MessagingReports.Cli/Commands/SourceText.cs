using MessagingReports.ClickHouse;
using MessagingReports.DuckDb;
using MessagingReports.PostgreSql;
using Npgsql;

namespace MessagingReports.Cli.Commands;

/// <summary>
/// A source as the command line names it: <c>folder:PATH</c>, <c>duckdb:PATH</c>, <c>postgres:CONNECTION-STRING</c> or
/// <c>clickhouse:CONNECTION-STRING</c>.
/// </summary>
/// <remarks>What follows the colon is never repeated in a message of the tool: it may hold a password.</remarks>
internal static class SourceText
{
    /// <summary>The environment variable that names the source when <c>--source</c> does not.</summary>
    public const string Variable = "MESSAGING_REPORTS_SOURCE";

    /// <summary>What may stand there, for messages.</summary>
    public const string Forms = "folder:PATH, duckdb:PATH, postgres:CONNECTION-STRING or clickhouse:CONNECTION-STRING";

    /// <summary>Opens the source.</summary>
    /// <exception cref="ReportRequestException">The text names no source.</exception>
    /// <exception cref="ReportSourceException">The store cannot be opened.</exception>
    public static OpenedSource Open(string? text)
    {
        (string scheme, string store) = Split(text);
        switch (scheme)
        {
            case "folder":
                DuckDbAttemptSource folder = DuckDbAttemptSource.OpenFolder(store);
                return new OpenedSource(folder, folder);
            case "duckdb":
                DuckDbAttemptSource file = DuckDbAttemptSource.OpenFile(store);
                return new OpenedSource(file, file);
            case "postgres":
                NpgsqlDataSource connections = Connect(scheme, store, PostgreSqlConnections);
                return new OpenedSource(new PostgreSqlAttemptSource(connections), connections);
            default:
                ClickHouseAttemptSource cluster =
                    Connect(scheme, store, static connection => ClickHouseAttemptSource.Open(connection));
                return new OpenedSource(cluster, cluster);
        }
    }

    /// <summary>The scheme, one of the known, and what follows it, which is not empty.</summary>
    /// <exception cref="ReportRequestException">The text has another form.</exception>
    public static (string Scheme, string Store) Split(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw Throw.NoSource();
        }

        return text.Split(':', 2) switch
        {
            [_] => throw Throw.NoScheme(),
            ["folder" or "duckdb", ""] parts => throw Throw.NoPath(parts[0]),
            ["postgres" or "clickhouse", ""] parts => throw Throw.NoConnectionString(parts[0]),
            ["folder" or "duckdb" or "postgres" or "clickhouse", var rest] parts => (parts[0], rest),
            var parts => throw Throw.UnknownScheme(parts[0]),
        };
    }

    // Nothing limits how long the first row of a large report may take, unless the user says so.
    private static NpgsqlDataSource PostgreSqlConnections(string connection)
    {
        NpgsqlConnectionStringBuilder builder = new(connection);
        if (!builder.ContainsKey("Command Timeout"))
        {
            builder.CommandTimeout = 0;
        }

        if (!builder.ContainsKey("Read Buffer Size"))
        {
            builder.ReadBufferSize = 1 << 16;
        }

        return NpgsqlDataSource.Create(builder);
    }

    // The driver's message repeats parts of the connection string.
    private static T Connect<T>(string scheme, string connection, Func<string, T> open)
    {
        try
        {
            return open(connection);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw Throw.BadConnectionString(scheme);
        }
    }
}
