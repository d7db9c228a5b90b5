namespace MessagingReports.Running;

/// <summary>Tells the failures of a source that need a typed exception around them.</summary>
internal static class SourceFailure
{
    /// <summary>Whether an exception is neither one of this library nor the run's own cancellation.</summary>
    public static bool IsForeign(Exception exception, CancellationToken cancellationToken) =>
        exception is not ReportException &&
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>Disposes of something of the source's after a failure, which is the one to tell.</summary>
    public static async ValueTask DisposeQuietlyAsync(IAsyncDisposable? disposable)
    {
        try
        {
            if (disposable is not null)
            {
                await disposable.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The source fails to clean up after it failed, or after a row was refused.
        }
    }
}
