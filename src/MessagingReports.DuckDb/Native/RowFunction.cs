using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>A function of DuckDB's that gives the rows it is called with to a <see cref="RowReceiver"/>.</summary>
/// <remarks>
/// DuckDB copies every chunk of a streaming result, text by text, before it can be fetched: a seventh of the time of a
/// report of many columns. A function is shown the chunk itself.
/// </remarks>
internal static unsafe class RowFunction
{
    private const string Name = "messaging_reports_receive";

    // What stands in a call before the columns: the receiver, and the number of the row.
    private const int Leading = 2;

    private static readonly ConcurrentDictionary<long, RowReceiver> Receivers = new();
    private static long _last;

    /// <summary>Makes the function known to every connection of the database.</summary>
    /// <exception cref="DuckDbFailure">DuckDB refused it.</exception>
    public static void Register(NativeConnection connection) =>
        NativeFunction.Register(connection, Name, &Receive, function =>
        {
            using DuckDBLogicalType any = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Any);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetVarargs(function, any);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetSpecialHandling(function); // nulls are given too
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetVolatile(function);
        });

    /// <summary>Runs a statement whose only expression is a call of the function, and gives its rows.</summary>
    /// <param name="connection">Where the function is registered.</param>
    /// <param name="expressions">The columns of the rows.</param>
    /// <param name="statement">Makes the statement of its select list.</param>
    /// <param name="receive">Is given every row, chunk by chunk, in the order of the table or file.</param>
    /// <exception cref="DuckDbFailure">The query failed or was interrupted.</exception>
    public static void Run(
        NativeConnection connection,
        IReadOnlyList<string> expressions,
        Func<IReadOnlyList<string>, string> statement,
        Action<NativeChunk> receive)
    {
        RowReceiver receiver = new(expressions.Count, receive);
        long number = Interlocked.Increment(ref _last);
        Receivers[number] = receiver;
        try
        {
            // DuckDB computes a number of rows without a window in one thread, in order; the receiver sees to it.
            string call = string.Create(CultureInfo.InvariantCulture, $"{Name}({number}::BIGINT, row_number() OVER (), ");
            using NativeResult result = connection.Query(statement([$"{call}{string.Join(", ", expressions)})"]));
            while (result.Next())
            {
            }
        }
        catch (DuckDbFailure)
        {
            receiver.Rethrow();
            throw;
        }
        finally
        {
            Receivers.TryRemove(number, out _);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Receive(nint info, nint input, nint output)
    {
        using DuckDBDataChunk chunk = new(input);
        int rows = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
        if (rows == 0)
        {
            return;
        }

        new Span<bool>(NativeMethods.Vectors.DuckDBVectorGetData(output), rows).Clear();
        RowReceiver? receiver = Receivers.GetValueOrDefault(*Numbers(chunk, 0));
        if (receiver is null || !receiver.TryReceive(chunk, Leading, *Numbers(chunk, 1)))
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetError(info, "rows not taken");
        }
    }

    private static long* Numbers(DuckDBDataChunk chunk, int column) => (long*)NativeMethods.Vectors.DuckDBVectorGetData(
        NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column));
}
