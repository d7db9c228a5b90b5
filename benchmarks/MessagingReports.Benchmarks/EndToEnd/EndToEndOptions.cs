using System.Globalization;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>How much <c>e2e</c> measures.</summary>
/// <param name="Rows">The attempts of the store all reports are made from; the first account has half of them.</param>
/// <param name="Large">The attempts of the store that shows how time and memory grow.</param>
/// <param name="Rounds">How often ours and its peers take turns.</param>
/// <param name="Stores">The folder of the store files, which are kept.</param>
/// <param name="Only">Ids of table rows and of reports wanted; empty for all.</param>
/// <param name="IsDry">
/// Whether everything is done once, little of it in processes of its own: the run shows that it works, no more.
/// </param>
internal sealed record EndToEndOptions(
    long Rows, long Large, int Rounds, string Stores, IReadOnlyList<string> Only, bool IsDry = false)
{
    private const long DefaultRows = 1_000_000;
    private const long DefaultLarge = 20_000_000;
    private const int DefaultRounds = 3;

    private const long DryRows = 10_000;

    private static readonly string[] Ids = [.. Enumerable.Range(1, 10).Select(number => $"P{number}"), "E2E"];

    /// <summary>
    /// Reads <c>[--rows N] [--large M] [--rounds R] [--stores DIR] [--only P7,usage-detail,…]</c>, or <c>--dry</c>.
    /// </summary>
    /// <exception cref="ArgumentException">An argument is not one of these.</exception>
    public static EndToEndOptions Parse(ReadOnlySpan<string> arguments)
    {
        EndToEndOptions options = new(DefaultRows, DefaultLarge, DefaultRounds, StoreCache.DefaultFolder, []);
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (arguments[i] == "--dry")
            {
                options = options with { Rows = DryRows, Large = 2 * DryRows, Rounds = 1, IsDry = true };
                i--;
                continue;
            }

            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            options = arguments[i] switch
            {
                "--rows" => options with { Rows = Positive(arguments[i], value) },
                "--large" => options with { Large = Positive(arguments[i], value) },
                "--rounds" => options with { Rounds = (int)Positive(arguments[i], value) },
                "--stores" when value.Length > 0 => options with { Stores = Path.GetFullPath(value) },
                "--only" => options with { Only = Known(value) },
                _ => throw new ArgumentException(
                    $"e2e: '{arguments[i]}' was found. " +
                    "Use --rows N, --large M, --rounds R, --stores DIR, --only IDS or --dry."),
            };
        }

        return options;
    }

    /// <summary>Whether a row of the table is wanted.</summary>
    public bool Wants(string id) => !Only.Intersect(Ids).Any() || Only.Contains(id);

    /// <summary>Whether a report is wanted.</summary>
    public bool Wants(ReportDefinition report) => !Only.Except(Ids).Any() || Only.Contains(report.Id);

    private static long Positive(string option, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : throw new ArgumentException($"e2e: {option} was found with '{value}'. Give it a number above 0.");

    private static string[] Known(string value)
    {
        string[] ids = value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return ids.Length > 0 && ids.All(id => Ids.Contains(id) || ReportCatalog.All.Any(report => report.Id == id))
            ? ids
            : throw new ArgumentException(
                $"e2e: --only was found with '{value}'. Give it P1 to P10, E2E or ids of reports, by comma.");
    }
}
