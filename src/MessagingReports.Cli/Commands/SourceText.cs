using MessagingReports.DuckDb;

namespace MessagingReports.Cli.Commands;

/// <summary>A source as the command line names it: <c>folder:PATH</c> or <c>duckdb:PATH</c>.</summary>
internal static class SourceText
{
    /// <summary>The environment variable that names the source when <c>--source</c> does not.</summary>
    public const string Variable = "MESSAGING_REPORTS_SOURCE";

    /// <summary>Opens the source.</summary>
    /// <remarks>What follows the colon is never repeated in a message of the tool: it may hold a password.</remarks>
    /// <exception cref="ReportRequestException">The text names no source.</exception>
    /// <exception cref="ReportSourceException">The store cannot be opened.</exception>
    public static DuckDbAttemptSource Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw Throw.NoSource();
        }

        string[] parts = text.Split(':', 2);
        if (parts.Length < 2)
        {
            throw Throw.NoScheme();
        }

        return parts switch
        {
            ["folder" or "duckdb", ""] => throw Throw.NoPath(parts[0]),
            ["folder", string path] => DuckDbAttemptSource.OpenFolder(path),
            ["duckdb", string path] => DuckDbAttemptSource.OpenFile(path),
            _ => throw Throw.UnknownScheme(parts[0]),
        };
    }
}
