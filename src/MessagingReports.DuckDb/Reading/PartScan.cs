using System.Runtime.ExceptionServices;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// Scans rows that lie in order, part by part of their window, in two threads, and hands them on in order.
/// </summary>
/// <remarks>
/// A failure counts when it is its part's turn, so that of several broken rows the first is told, whichever thread met
/// its own first.
/// </remarks>
internal sealed class PartScan(
    DuckDbRelation relation, SourceQuery query, BatchRing ring, CancellationToken cancellationToken)
{
    // Whole parts of the usual size: a thread that is ahead waits only when the other is slower than it.
    private const int Kept = 10;

    private ExceptionDispatchInfo? _failure;
    private int _last = -1;

    /// <summary>Hands on the rows from the first bound to the last.</summary>
    /// <param name="connection">The thread's own connection.</param>
    /// <param name="second">A connection for the other thread.</param>
    /// <param name="bounds">Where parts begin, and where the last one ends: microseconds, rising.</param>
    public void Run(NativeConnection connection, NativeConnection second, IReadOnlyList<long> bounds)
    {
        PartTurns turns = new(bounds.Count - 1);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        connection.Helper = second;
        try
        {
            Task other = Task.Factory.StartNew(
                () => Scan(second, bounds, turns, stop),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            Scan(connection, bounds, turns, stop);
            other.Wait(CancellationToken.None); // it stops at its next chunk of rows, and fails with nobody but here
        }
        finally
        {
            connection.Helper = null;
        }

        _failure?.Throw();
    }

    private void Scan(
        NativeConnection connection, IReadOnlyList<long> bounds, PartTurns turns, CancellationTokenSource stop)
    {
        try
        {
            PartRing parts = new(ring.Beside(Kept + 1), turns, Kept);
            RowReader reader = new(relation, query.Columns);
            BatchFiller filler = new(reader, parts, stop.Token);
            for (int part; (part = Interlocked.Increment(ref _last)) < bounds.Count - 1;)
            {
                parts.Begin(part);
                try
                {
                    RowFunction.Run(
                        connection,
                        reader.Expressions,
                        call => SelectSql.Rows(relation, call, query, bounds[part], bounds[part + 1], isSorted: false),
                        filler.Append);
                    filler.Finish();
                }
                catch when (!stop.IsCancellationRequested)
                {
                    turns.Wait(part, stop.Token);
                    throw;
                }

                parts.End(stop.Token);
            }
        }
#pragma warning disable CA1031 // Every exception belongs to the reader of the rows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            stop.Cancel();
        }
    }
}
