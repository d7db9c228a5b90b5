using System.Globalization;

namespace MessagingReports.Benchmarks.Columns;

/// <summary>What one invocation of a benchmark works through.</summary>
/// <remarks>
/// A benchmark says so in its setup, as a line of its output: the columns are computed in another process.
/// </remarks>
/// <param name="Rows">Rows, cells or lookups.</param>
/// <param name="Bytes">The bytes written or read; 0 when they do not matter.</param>
internal sealed record Work(long Rows, long Bytes)
{
    private const string Mark = "// Work:";

    /// <summary>Called in setup.</summary>
    public static void Is(long rows, long bytes = 0) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark} {rows} {bytes}"));

    /// <summary>Finds the line in the output of a benchmark's process.</summary>
    public static Work? Find(IEnumerable<string> output)
    {
        string? line = output.LastOrDefault(text => text.StartsWith(Mark, StringComparison.Ordinal));
        string[] numbers = line?[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return numbers is [var rows, var bytes]
            ? new Work(long.Parse(rows, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture))
            : null;
    }
}
