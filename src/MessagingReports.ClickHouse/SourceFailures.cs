using System.Data.Common;
using System.Net.Sockets;
using ClickHouse.Driver;
using MessagingReports.ClickHouse.Native;

namespace MessagingReports.ClickHouse;

/// <summary>Turns the driver's and the network's errors into the library's.</summary>
/// <remarks>
/// A server's text may quote values, and the driver's exception carries the query: neither leaves the package. What
/// does is the error's number, and its meaning where it is known.
/// </remarks>
internal static class SourceFailures
{
    /// <summary>Whether an exception says that a server failed, or could not be reached.</summary>
    public static bool IsFailure(Exception exception) => exception
        is DbException or HttpRequestException or IOException or SocketException or CutAnswerException
        or OperationCanceledException or ObjectDisposedException;

    /// <summary>The exception a caller gets.</summary>
    /// <param name="exception">One of <see cref="IsFailure"/>.</param>
    /// <param name="place">The relation that was read, or what was done.</param>
    /// <param name="cancellationToken">The caller's token: what failed on its behalf is a cancellation.</param>
    public static Exception Translate(Exception exception, string place, CancellationToken cancellationToken) =>
        exception switch
        {
            _ when cancellationToken.IsCancellationRequested => new OperationCanceledException(cancellationToken),
            ClickHouseServerException { ErrorCode: > 0 } failure => Throw.ServerFailed(place, failure.ErrorCode),
            ClickHouseServerException => Throw.ForeignError(place),
            CutAnswerException { ErrorCode: { } code } => Throw.ServerFailed(place, code),
            CutAnswerException => Throw.CutAnswer(place, null),
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => Throw.CutAnswer(place, exception),
            OperationCanceledException => Throw.TimedOut(place, exception),
            _ => Throw.Unreachable(place, exception),
        };

    /// <summary>Runs work on a server and translates its failure.</summary>
    public static async Task<T> Guard<T>(string place, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, place, cancellationToken);
        }
    }

    /// <summary>Runs work on a server and translates its failure.</summary>
    public static Task Guard(string place, Func<Task> work, CancellationToken cancellationToken) => Guard(
        place,
        async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
