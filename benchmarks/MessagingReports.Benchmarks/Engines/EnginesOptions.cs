using System.Globalization;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>Which servers <c>engines</c> measures, and how much.</summary>
/// <param name="PostgreSql">A connection string of Npgsql; null for none.</param>
/// <param name="ClickHouse">A connection string of our ClickHouse source; null for none.</param>
/// <param name="Rows">The attempts of the store; the first account, whose reports are measured, has half of them.</param>
/// <param name="Rounds">How often ours and its peers take turns.</param>
internal sealed record EnginesOptions(string? PostgreSql, string? ClickHouse, long Rows, int Rounds)
{
    private const string PostgreSqlVariable = "MESSAGING_REPORTS_POSTGRES";
    private const string ClickHouseVariable = "MESSAGING_REPORTS_CLICKHOUSE";
    private const long DefaultRows = 1_000_000;
    private const int DefaultRounds = 7;

    /// <summary>
    /// Reads <c>[--postgres CONNECTION] [--clickhouse CONNECTION] [--rows N] [--rounds R]</c>; without connections
    /// those of the tests' variables.
    /// </summary>
    /// <exception cref="ArgumentException">An argument is not one of these, or no server is named.</exception>
    public static EnginesOptions Parse(ReadOnlySpan<string> arguments)
    {
        EnginesOptions options = new(null, null, DefaultRows, DefaultRounds);
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            options = arguments[i] switch
            {
                "--postgres" when value.Length > 0 => options with { PostgreSql = value },
                "--clickhouse" when value.Length > 0 => options with { ClickHouse = value },
                "--rows" => options with { Rows = Positive(arguments[i], value) },
                "--rounds" => options with { Rounds = (int)Positive(arguments[i], value) },
                _ => throw new ArgumentException(
                    $"engines: '{arguments[i]}' was found. " +
                    "Use --postgres CONNECTION, --clickhouse CONNECTION, --rows N or --rounds R."),
            };
        }

        if (options is { PostgreSql: null, ClickHouse: null })
        {
            options = options with
            {
                PostgreSql = Environment.GetEnvironmentVariable(PostgreSqlVariable),
                ClickHouse = Environment.GetEnvironmentVariable(ClickHouseVariable),
            };
        }

        return options is { PostgreSql: null, ClickHouse: null }
            ? throw new ArgumentException(
                "engines: no server was named. Give --postgres or --clickhouse a connection string, " +
                $"or set {PostgreSqlVariable} or {ClickHouseVariable}.")
            : options;
    }

    private static long Positive(string option, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : throw new ArgumentException($"engines: {option} was found with '{value}'. Give it a number above 0.");
}
