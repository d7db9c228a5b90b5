namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>What one child process does, so that its time and its peak of memory are of nothing else.</summary>
/// <param name="Kind">Whose work it is.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Threads">DuckDB's threads; with one the process is held to one core.</param>
/// <param name="Passes">How often the work is timed.</param>
/// <param name="Store">The store file.</param>
/// <param name="Warm">The store file of the passes that warm up; null for none.</param>
/// <param name="Rows">The rows of a report from no store.</param>
/// <param name="WarmUps">How many passes warm up.</param>
/// <param name="Output">The option of the output, see <see cref="OutputOption"/>.</param>
internal sealed record ChildWork(
    ChildKind Kind,
    string Report,
    int Threads,
    int Passes,
    string? Store = null,
    string? Warm = null,
    long Rows = 0,
    int WarmUps = 2,
    string Output = "");
