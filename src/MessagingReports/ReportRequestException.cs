namespace MessagingReports;

/// <summary>
/// The request is wrong: an unknown report, account or zone, a window the report refuses, a conflicting option.
/// </summary>
/// <remarks>Thrown before anything was written. The command-line tool exits with 2.</remarks>
public sealed class ReportRequestException : ReportException
{
    /// <summary>A failure of the request part <paramref name="parameter"/>.</summary>
    /// <param name="parameter">
    /// The part of the request that is wrong, for example <c>from</c> or <c>account</c>.
    /// </param>
    /// <param name="message">One line: where, what was found, what was expected, what to do.</param>
    /// <param name="innerException">The cause, if another exception revealed it.</param>
    public ReportRequestException(string parameter, string message, Exception? innerException = null)
        : base(message, innerException) => Parameter = parameter;

    /// <summary>The part of the request that is wrong, for example <c>from</c> or <c>account</c>.</summary>
    public string Parameter { get; }
}
