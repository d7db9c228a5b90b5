using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// Runs blocking work on a connection of its own, away from the caller's thread, until it ends or is cancelled.
/// </summary>
internal static class Interruptible
{
    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs the work and gives its answer.</summary>
    /// <exception cref="ReportSourceException">DuckDB failed.</exception>
    public static async Task<T> Run<T>(
        Func<NativeConnection> connect,
        string place,
        Func<NativeConnection, T> work,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using NativeConnection connection = connect();
        Task<T> running = Task.Run(() => work(connection), CancellationToken.None);
        await UntilDone(running, connection, cancellationToken).ConfigureAwait(false);
        try
        {
            return await running.ConfigureAwait(false);
        }
        catch (DuckDbFailure failure)
        {
            throw SourceFailures.Translate(failure, place, cancellationToken);
        }
    }

    /// <summary>Waits for work on a connection; once cancelled, interrupts it until it has ended.</summary>
    /// <remarks>DuckDB forgets an interrupt that arrives between two statements, so it is repeated.</remarks>
    public static async Task UntilDone(Task work, NativeConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            while (!work.IsCompleted)
            {
                connection.Interrupt();
                await Task.WhenAny(work, Task.Delay(InterruptInterval, CancellationToken.None)).ConfigureAwait(false);
            }
        }
    }
}
