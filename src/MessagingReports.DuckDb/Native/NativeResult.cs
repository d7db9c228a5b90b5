using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>The rows of a running query, chunk by chunk.</summary>
internal sealed unsafe class NativeResult : IDisposable
{
    private readonly NativeVector[] _vectors;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    public NativeResult(DuckDBResult result)
    {
        _result = result;
        int columns = checked((int)NativeMethods.Query.DuckDBColumnCount(ref _result));
        _vectors = new NativeVector[columns];
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

    /// <summary>The rows of the current chunk.</summary>
    public int Count { get; private set; }

    /// <summary>The values of column <paramref name="column"/> in the current chunk.</summary>
    public NativeVector this[int column] => _vectors[column];

    /// <summary>Fetches the next chunk, which ends the one before.</summary>
    /// <returns>False at the end of the rows.</returns>
    /// <exception cref="DuckDbFailure">The query failed or was interrupted.</exception>
    public bool Next()
    {
        _chunk?.Dispose();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        Count = 0;
        if (_chunk.IsInvalid)
        {
            return NativeMethods.Query.DuckDBResultError(ref _result) is { Length: > 0 }
                ? throw NativeConnection.Failure(ref _result)
                : false;
        }

        Count = checked((int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(_chunk));
        for (int i = 0; i < _vectors.Length; i++)
        {
            nint vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i);
            _vectors[i] = new NativeVector(
                NativeMethods.Vectors.DuckDBVectorGetData(vector),
                NativeMethods.Vectors.DuckDBVectorGetValidity(vector));
        }

        return Count > 0;
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        NativeMethods.Query.DuckDBDestroyResult(ref _result);
    }
}
