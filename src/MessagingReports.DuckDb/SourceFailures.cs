using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb;

/// <summary>Turns DuckDB's errors into the library's; nothing else of DuckDB leaves the package.</summary>
internal static class SourceFailures
{
    /// <summary>The exception a caller gets for a failed query.</summary>
    /// <param name="failure">What DuckDB reported.</param>
    /// <param name="place">The relation that was read, or what was done.</param>
    /// <param name="cancellationToken">The caller's token: an interrupt on its behalf is a cancellation.</param>
    public static Exception Translate(DuckDbFailure failure, string place, CancellationToken cancellationToken) =>
        failure.IsInterrupt && cancellationToken.IsCancellationRequested
            ? new OperationCanceledException(cancellationToken)
            : Throw.SourceFailed(place, Found(failure), failure);

    /// <summary>
    /// The first line of an error; errors about values are named by kind only, they may quote customer data.
    /// </summary>
    public static string Found(DuckDbFailure failure)
    {
        if (failure.Kind is DuckDBErrorType.Conversion or DuckDBErrorType.InvalidInput or DuckDBErrorType.OutOfRange)
        {
            return $"{failure.Kind} error";
        }

        int end = failure.Message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? failure.Message : failure.Message[..end];
    }
}
