using System.Globalization;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Sessions;

/// <summary>The connections of one run, all of which see the same snapshot.</summary>
/// <remarks>
/// The first one begins the transaction and exports its snapshot; others join it while it lives. What lies on other
/// servers behind postgres_fdw is not part of it: each connection has a snapshot of its own there.
/// </remarks>
internal sealed class SnapshotSessions : IAsyncDisposable
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly string _settings;
    private readonly Session _first;
    private readonly string _snapshot;
    private readonly Lock _lock = new();
    private readonly Stack<Session> _free = new();
    private bool _isLost;
    private bool _isDisposed;

    private SnapshotSessions(NpgsqlDataSource dataSource, string settings, Session first, string snapshot)
    {
        _dataSource = dataSource;
        _settings = settings;
        _first = first;
        _snapshot = snapshot;
        _free.Push(first);
    }

    public static async ValueTask<SnapshotSessions> OpenAsync(
        NpgsqlDataSource dataSource, PostgreSqlSourceOptions options, CancellationToken cancellationToken)
    {
        string timeout = options.StatementTimeout is { } span
            ? $"SET LOCAL statement_timeout = {((long)span.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)};"
            : "";

        // The default price of a page out of turn is that of a spinning disk: an account's rows, which lie in time
        // order, would be scanned with the whole table and sorted rather than read by the index, one by one.
        string settings = timeout +
            "SET LOCAL client_encoding = 'UTF8';" +
            "SET LOCAL enable_partitionwise_aggregate = on;" +
            "SET LOCAL random_page_cost = 1.1;";
        (Session first, string? snapshot) = await ConnectAsync(
            dataSource, $"{settings}SELECT pg_export_snapshot()", cancellationToken).ConfigureAwait(false);
        return new SnapshotSessions(dataSource, settings, first, snapshot!);
    }

    /// <summary>A connection that nobody else uses until it is returned.</summary>
    public async ValueTask<Session> RentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_isLost)
            {
                throw Throw.SnapshotLost();
            }

            if (_free.TryPop(out Session? free))
            {
                return free;
            }
        }

        // Joining a snapshot has to be the first thing a transaction does.
        (Session session, _) = await ConnectAsync(
            _dataSource,
            $"SET TRANSACTION SNAPSHOT {PostgreSqlDialect.Instance.Literal(_snapshot)};{_settings}",
            cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Takes a connection back.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="isUsable">Whether its last statement ended well; otherwise its transaction has failed.</param>
    public async ValueTask ReturnAsync(Session session, bool isUsable)
    {
        lock (_lock)
        {
            if (isUsable && !_isDisposed)
            {
                _free.Push(session);
                return;
            }

            _isLost |= !isUsable && session == _first;
        }

        await session.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Does something on a connection of its own.</summary>
    /// <exception cref="ReportSourceException">The server failed.</exception>
    public async ValueTask<T> UseAsync<T>(
        string place, Func<Session, ValueTask<T>> use, CancellationToken cancellationToken)
    {
        Session session = await RentAsync(cancellationToken).ConfigureAwait(false);
        bool isDone = false;
        try
        {
            T result = await use(session).ConfigureAwait(false);
            isDone = true;
            return result;
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, place, cancellationToken);
        }
        finally
        {
            await ReturnAsync(session, isDone).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Session[] free;
        lock (_lock)
        {
            _isDisposed = true;
            free = [.. _free];
            _free.Clear();
        }

        foreach (Session session in free)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<(Session Session, string? Answer)> ConnectAsync(
        NpgsqlDataSource dataSource, string first, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            NpgsqlCommand command = new(
                $"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;{first}", connection);
            await using (command.ConfigureAwait(false))
            {
                object? answer = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                return (new Session(dataSource, connection), answer as string);
            }
        }
        catch (Exception exception)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }

            if (SourceFailures.IsForeign(exception))
            {
                throw SourceFailures.Translate(exception, "connection", cancellationToken);
            }

            throw;
        }
    }
}
