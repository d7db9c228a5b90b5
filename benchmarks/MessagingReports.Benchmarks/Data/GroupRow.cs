namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// An attempt as the peers of grouping hold it; a number for the campaign spares them hashing a string.
/// </summary>
internal sealed record GroupRow(int Campaign, string Contact, bool IsOutbound, int CallSeconds);
