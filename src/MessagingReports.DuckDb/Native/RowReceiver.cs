using System.Runtime.ExceptionServices;
using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>Takes the rows of one query from <see cref="RowFunction"/> and keeps what went wrong with them.</summary>
internal sealed class RowReceiver(int columns, Action<NativeChunk> receive)
{
    private readonly NativeChunk _rows = new(columns);
    private long _received;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Takes the next rows; an exception must not pass through DuckDB's frames.</summary>
    /// <param name="chunk">The rows.</param>
    /// <param name="first">The chunk's first column.</param>
    /// <param name="number">The number of the first row, from 1.</param>
    /// <returns>False once something failed: see <see cref="Rethrow"/>.</returns>
    public bool TryReceive(DuckDBDataChunk chunk, int first, long number)
    {
        try
        {
            if (number != _received + 1)
            {
                throw new DuckDbFailure(
                    DuckDBErrorType.Internal, $"Row {number} came where row {_received + 1} was expected");
            }

            _rows.Read(chunk, first);
            _received += _rows.Count;
            receive(_rows);
            return true;
        }
#pragma warning disable CA1031 // Every exception belongs to the thread that runs the query.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    /// <summary>Throws what went wrong while rows were taken, if anything did.</summary>
    public void Rethrow() => _failure?.Throw();
}
