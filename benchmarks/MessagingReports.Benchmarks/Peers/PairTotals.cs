namespace MessagingReports.Benchmarks.Peers;

/// <summary>The eight measures of one (account, campaign).</summary>
internal sealed record PairTotals(
    long Attempts,
    long Delivered,
    long Undelivered,
    long Pending,
    long CallSeconds,
    long BillableSeconds,
    long First,
    long Last);
