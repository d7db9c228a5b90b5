namespace MessagingReports;

/// <summary>The source or the output failed: a store that cannot be reached, a full disk.</summary>
/// <remarks>A file output leaves no file. The command-line tool exits with 4.</remarks>
public sealed class ReportSourceException : ReportException
{
    /// <summary>The store or the output named <paramref name="source"/> failed.</summary>
    /// <param name="source">
    /// What failed, for example <c>duckdb</c> or an output path. Never a connection string.
    /// </param>
    /// <param name="message">One line: where, what was found, what was expected, what to do.</param>
    /// <param name="innerException">The failure itself.</param>
    public ReportSourceException(string source, string message, Exception? innerException = null)
        : base(message, innerException) => SourceName = source;

    /// <summary>What failed, for example <c>duckdb</c> or an output path. Never a connection string.</summary>
    public string SourceName { get; }
}
