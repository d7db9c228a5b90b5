namespace MessagingReports.ClickHouse.Ordering;

/// <summary>A part of a window.</summary>
/// <param name="Start">Microseconds, inclusive.</param>
/// <param name="End">Microseconds, exclusive.</param>
/// <param name="Rows">The rows the server counted.</param>
/// <param name="IsSortedByServer">Whether the server sorts them; otherwise they are sorted here.</param>
internal readonly record struct Slice(long Start, long End, long Rows, bool IsSortedByServer);
