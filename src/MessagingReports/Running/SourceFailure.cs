namespace MessagingReports.Running;

/// <summary>Tells the failures of a source that need a typed exception around them.</summary>
internal static class SourceFailure
{
    /// <summary>Whether an exception is neither one of this library nor the run's own cancellation.</summary>
    public static bool IsForeign(Exception exception, CancellationToken cancellationToken) =>
        exception is not ReportException &&
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
