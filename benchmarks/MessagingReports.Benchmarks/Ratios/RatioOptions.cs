using System.Globalization;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>How much is measured.</summary>
/// <param name="Rows">The rows of a CSV pass; aggregations take ten times as many.</param>
/// <param name="Rounds">The timed rounds.</param>
/// <param name="Only">The ids of the rows wanted; empty for all.</param>
/// <param name="IsJson">Whether the rows are printed as one line of JSON, for another process.</param>
internal sealed record RatioOptions(int Rows, int Rounds, IReadOnlyList<string> Only, bool IsJson = false)
{
    private const int DefaultRows = 50_000;
    private const int DefaultRounds = 7;
    private const int TimedRows = 20_000;

    /// <summary>How often a pass over few rows is repeated, so that it lasts long enough to be timed.</summary>
    public int Repeats => Math.Max(1, TimedRows / Rows);

    /// <summary>Reads <c>[--rows N] [--rounds R] [--json] [P1 P5 …]</c>.</summary>
    /// <exception cref="ArgumentException">An argument is not one of these.</exception>
    public static RatioOptions Parse(ReadOnlySpan<string> arguments)
    {
        RatioOptions options = new(DefaultRows, DefaultRounds, []);
        for (int i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--rows" => options with { Rows = Positive(arguments, ++i) },
                "--rounds" => options with { Rounds = Positive(arguments, ++i) },
                "--json" => options with { IsJson = true },
                ['P', .., >= '0' and <= '9'] id => options with { Only = [.. options.Only, id] },
                _ => throw new ArgumentException(
                    $"ratios: '{arguments[i]}' was found. " +
                    "Use --rows N, --rounds R, --json or the ids of rows, such as P1."),
            };
        }

        return options;
    }

    private static int Positive(ReadOnlySpan<string> arguments, int index) =>
        index < arguments.Length
            && int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value > 0
            ? value
            : throw new ArgumentException($"ratios: {arguments[index - 1]} was found without a number. Give it one.");
}
