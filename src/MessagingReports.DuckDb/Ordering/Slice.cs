namespace MessagingReports.DuckDb.Ordering;

/// <summary>A part of a window.</summary>
/// <param name="Start">Microseconds, inclusive.</param>
/// <param name="End">Microseconds, exclusive.</param>
/// <param name="Rows">The rows in it.</param>
internal readonly record struct Slice(long Start, long End, long Rows);
