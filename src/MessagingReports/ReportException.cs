namespace MessagingReports;

/// <summary>What every failure of a report run derives from.</summary>
/// <remarks>
/// The message is one line in the form <c>where: what was found, what was expected. What to do.</c> It is invariant and
/// never holds
/// customer data (no device, name or response); ids of records are allowed.
/// </remarks>
public abstract class ReportException : Exception
{
    private protected ReportException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
