using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Writing;

/// <summary>Appends batches to one table through DuckDB's data chunks, column by column.</summary>
internal sealed unsafe class TableAppender : IDisposable
{
    private static readonly int ChunkRows = checked((int)NativeMethods.Helpers.DuckDBVectorSize());

    private readonly RelationSchema _schema;
    private readonly DuckDBAppender _appender;
    private readonly DuckDBLogicalType[] _types;
    private readonly DuckDBDataChunk _chunk;

    public TableAppender(NativeConnection connection, RelationSchema schema)
    {
        _schema = schema;
        Check(NativeMethods.Appender.DuckDBAppenderCreate(connection.Handle, "main", schema.Name, out _appender));
        _types = new DuckDBLogicalType[schema.Columns.Count];
        for (int i = 0; i < _types.Length; i++)
        {
            _types[i] = NativeMethods.Appender.DuckDBAppenderColumnType(_appender, (ulong)i);
        }

        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(
            [.. _types.Select(type => type.DangerousGetHandle())], (ulong)_types.Length);
    }

    public void Append(RecordBatch batch)
    {
        for (int first = 0; first < batch.Count; first += ChunkRows)
        {
            int count = Math.Min(ChunkRows, batch.Count - first);
            NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
            foreach (RelationColumn column in _schema.Columns)
            {
                nint vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column.Ordinal);
                ColumnAppender.Fill(vector, batch.Has(column) ? batch[column] : null, column, first, count);
            }

            NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)count);
            Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        }
    }

    /// <summary>Writes what is still buffered.</summary>
    public void Close()
    {
        Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));
        Dispose();
    }

    public void Dispose()
    {
        _chunk.Dispose();
        foreach (DuckDBLogicalType type in _types)
        {
            type.Dispose();
        }

        _appender.Dispose();
    }

    private void Check(DuckDBState state)
    {
        if (state != DuckDBState.Success)
        {
            using DuckDBErrorData error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
            throw new DuckDbFailure(
                NativeMethods.ErrorData.DuckDBErrorDataErrorType(error),
                NativeMethods.ErrorData.DuckDBErrorDataMessage(error) ?? "");
        }
    }
}
