using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>Some rows of a query in DuckDB's memory, a vector a column; valid until the next ones are read.</summary>
internal sealed unsafe class NativeChunk(int columns)
{
    private readonly NativeVector[] _vectors = new NativeVector[columns];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The values of column <paramref name="column"/>.</summary>
    public NativeVector this[int column] => _vectors[column];

    /// <summary>Points at the rows of a chunk.</summary>
    /// <param name="chunk">Flat vectors.</param>
    /// <param name="first">The chunk's column that is to be column 0.</param>
    public void Read(DuckDBDataChunk chunk, int first)
    {
        Count = checked((int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk));
        for (int i = 0; i < _vectors.Length; i++)
        {
            nint vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, first + i);
            _vectors[i] = new NativeVector(
                NativeMethods.Vectors.DuckDBVectorGetData(vector),
                NativeMethods.Vectors.DuckDBVectorGetValidity(vector));
        }
    }

    /// <summary>There are no rows.</summary>
    public void Clear() => Count = 0;
}
