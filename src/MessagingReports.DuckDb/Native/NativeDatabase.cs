using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>One in-process DuckDB instance; its connections can work at the same time.</summary>
internal sealed class NativeDatabase : IDisposable
{
    private readonly DuckDBDatabase _handle;

    private NativeDatabase(DuckDBDatabase handle) => _handle = handle;

    /// <summary>Opens a database file, or one in memory.</summary>
    /// <param name="path">The file; null for one in memory.</param>
    /// <param name="settings">DuckDB's configuration, by name.</param>
    /// <exception cref="DuckDbFailure">DuckDB refused the file or a setting.</exception>
    public static NativeDatabase Open(string? path, IReadOnlyDictionary<string, string> settings)
    {
        NativeMethods.Configuration.DuckDBCreateConfig(out DuckDBConfig config);
        using (config)
        {
            foreach ((string name, string value) in settings)
            {
                if (NativeMethods.Configuration.DuckDBSetConfig(config, name, value) != DuckDBState.Success)
                {
                    throw new DuckDbFailure(DuckDBErrorType.Settings, $"Invalid setting {name}={value}");
                }
            }

            DuckDBState state = NativeMethods.Startup.DuckDBOpen(
                path ?? ":memory:", out DuckDBDatabase handle, config, out string error);
            if (state != DuckDBState.Success)
            {
                handle?.Dispose();
                throw new DuckDbFailure(DuckDBErrorType.Io, error ?? "");
            }

            return new NativeDatabase(handle);
        }
    }

    /// <summary>A new connection, for one thread at a time.</summary>
    public NativeConnection Connect()
    {
        if (NativeMethods.Startup.DuckDBConnect(_handle, out DuckDBNativeConnection connection) != DuckDBState.Success)
        {
            connection?.Dispose();
            throw new DuckDbFailure(DuckDBErrorType.Connection, "Cannot connect to the database");
        }

        return new NativeConnection(connection);
    }

    public void Dispose() => _handle.Dispose();
}
