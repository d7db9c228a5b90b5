using System.Globalization;
using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The rows that <c>ratios</c> measures inside one process, each in a process of its own.</summary>
internal sealed class ProcessRatios : ISection
{
    private const long MostRows = 50_000;

    // More rows than caches hold, as far as the stores are large enough to ask for exact numbers.
    private const long Share = 20;

    // Everybody in the other rows has a benchmark, which dry runs run.
    private static readonly string[] Dry = ["P3", "P9"];

    public IReadOnlyList<string> Ids { get; } = ["P1", "P2", "P3", "P5", "P6", "P9"];

    public IEnumerable<RatioRow> Measure(EndToEndOptions options)
    {
        string rows = Math.Clamp(options.Rows / Share, 1, MostRows).ToString(CultureInfo.InvariantCulture);
        string rounds = options.Rounds.ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<string> ids = options.IsDry ? Dry : Ids;
        return ids.Where(options.Wants).SelectMany(id => ChildProcess.Run<IReadOnlyList<RatioRow>>(
            "ratios", id, "--rows", rows, "--rounds", rounds, "--json"));
    }
}
