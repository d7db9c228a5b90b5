namespace MessagingReports.Benchmarks.Ratios;

/// <summary>Something to be timed: one call of <paramref name="Pass"/> does the work once.</summary>
/// <param name="Name">What it is, with its version.</param>
/// <param name="Pass">Returns the rows it worked through.</param>
internal sealed record Contender(string Name, Func<long> Pass);
