using System.Globalization;

namespace MessagingReports.Benchmarks;

/// <summary>How much the benchmarks work on; a dry run makes it small.</summary>
internal static class Scale
{
    private const string Variable = "MESSAGING_REPORTS_BENCHMARK_ROWS";
    private const string DryRows = "2000";

    /// <summary>The rows of a benchmark, or what the environment says: child processes inherit it.</summary>
    public static int Rows(int usual) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } rows
            ? Math.Min(usual, int.Parse(rows, CultureInfo.InvariantCulture))
            : usual;

    /// <summary>Makes everything small: the run shows that the benchmarks work, not what they measure.</summary>
    public static void MakeDry() => Environment.SetEnvironmentVariable(Variable, DryRows);
}
