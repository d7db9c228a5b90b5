using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>
/// A connection: one query at a time, from one thread; only <see cref="Interrupt"/> may come from another.
/// </summary>
internal sealed class NativeConnection(DuckDBNativeConnection handle) : IDisposable
{
    private readonly Lock _helping = new();
    private NativeConnection? _helper;

    public DuckDBNativeConnection Handle => handle;

    /// <summary>Runs a statement for its effect.</summary>
    public void Execute(string sql)
    {
        DuckDBState state = NativeMethods.Query.DuckDBQuery(handle, sql, out DuckDBResult result);
        try
        {
            if (state != DuckDBState.Success)
            {
                throw Failure(ref result);
            }
        }
        finally
        {
            NativeMethods.Query.DuckDBDestroyResult(ref result);
        }
    }

    /// <summary>Starts a query whose rows are computed as they are fetched.</summary>
    public NativeResult Query(string sql)
    {
        DuckDBState prepared = NativeMethods.PreparedStatements.DuckDBPrepare(
            handle, sql, out DuckDBPreparedStatement statement);
        using (statement)
        {
            if (prepared != DuckDBState.Success)
            {
                string message = NativeMethods.PreparedStatements.DuckDBPrepareError(statement);
                throw new DuckDbFailure(KindOf(message), message);
            }

            DuckDBState state = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(
                statement, out DuckDBResult result);
            if (state != DuckDBState.Success)
            {
                DuckDbFailure failure = Failure(ref result);
                NativeMethods.Query.DuckDBDestroyResult(ref result);
                throw failure;
            }

            return new NativeResult(result);
        }
    }

    /// <summary>Has another connection do the work, which is interrupted with this one.</summary>
    public T Through<T>(Func<NativeConnection> connect, Func<NativeConnection, T> work)
    {
        using NativeConnection helper = connect();
        Help(helper);
        try
        {
            return work(helper);
        }
        finally
        {
            Help(null);
        }
    }

    /// <summary>
    /// Stops the running query, if there is one; safe from any thread until the connection is disposed.
    /// </summary>
    public void Interrupt()
    {
        NativeMethods.Startup.DuckDBInterrupt(handle);
        lock (_helping)
        {
            _helper?.Interrupt();
        }
    }

    public void Dispose() => handle.Dispose();

    internal static DuckDbFailure Failure(ref DuckDBResult result)
    {
        string message = NativeMethods.Query.DuckDBResultError(ref result) ?? "";
        return new DuckDbFailure(NativeMethods.Query.DuckDBResultErrorType(ref result), message);
    }

    private void Help(NativeConnection? helper)
    {
        lock (_helping)
        {
            _helper = helper;
        }
    }

    // A failed prepare gives its kind only in words.
    private static DuckDBErrorType KindOf(string message) =>
        message.StartsWith("INTERRUPT", StringComparison.Ordinal) ? DuckDBErrorType.Interrupt
        : message.StartsWith("IO Error", StringComparison.Ordinal) ? DuckDBErrorType.Io
        : message.StartsWith("Catalog Error", StringComparison.Ordinal) ? DuckDBErrorType.Catalog
        : DuckDBErrorType.Invalid;
}
