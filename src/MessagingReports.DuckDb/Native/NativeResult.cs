using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>The rows of a running query, chunk by chunk.</summary>
internal sealed class NativeResult : IDisposable
{
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    public NativeResult(DuckDBResult result)
    {
        _result = result;
        int columns = checked((int)NativeMethods.Query.DuckDBColumnCount(ref _result));
        Rows = new NativeChunk(columns);
        Names = new string[columns];
        Types = new NativeType[columns];
        for (int i = 0; i < columns; i++)
        {
            Names[i] = NativeMethods.Query.DuckDBColumnName(ref _result, i);
            using DuckDBLogicalType type = NativeMethods.Query.DuckDBColumnLogicalType(ref _result, i);
            Types[i] = NativeType.Of(type);
        }
    }

    /// <summary>The names of the columns.</summary>
    public string[] Names { get; }

    /// <summary>The types of the columns.</summary>
    public NativeType[] Types { get; }

    /// <summary>The current chunk.</summary>
    public NativeChunk Rows { get; }

    /// <summary>The number of rows of the current chunk.</summary>
    public int Count => Rows.Count;

    /// <summary>The values of column <paramref name="column"/> in the current chunk.</summary>
    public NativeVector this[int column] => Rows[column];

    /// <summary>Fetches the next chunk, which ends the one before.</summary>
    /// <returns>False at the end of the rows.</returns>
    /// <exception cref="DuckDbFailure">The query failed or was interrupted.</exception>
    public bool Next()
    {
        _chunk?.Dispose();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        Rows.Clear();
        if (_chunk.IsInvalid)
        {
            return NativeMethods.Query.DuckDBResultError(ref _result) is { Length: > 0 }
                ? throw NativeConnection.Failure(ref _result)
                : false;
        }

        Rows.Read(_chunk, 0);
        return Count > 0;
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        NativeMethods.Query.DuckDBDestroyResult(ref _result);
    }
}
