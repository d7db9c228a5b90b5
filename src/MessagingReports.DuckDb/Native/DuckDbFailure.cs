using DuckDB.NET.Native;

namespace MessagingReports.DuckDb.Native;

/// <summary>An error DuckDB reported; never leaves the package, see <see cref="SourceFailures"/>.</summary>
internal sealed class DuckDbFailure(DuckDBErrorType kind, string message) : Exception(message)
{
    public DuckDBErrorType Kind { get; } = kind;

    /// <summary>Whether the query was stopped on request.</summary>
    public bool IsInterrupt => Kind == DuckDBErrorType.Interrupt;
}
