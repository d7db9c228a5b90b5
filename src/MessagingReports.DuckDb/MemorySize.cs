using System.Globalization;
using System.Text.RegularExpressions;

namespace MessagingReports.DuckDb;

/// <summary>Amounts of memory as DuckDB writes them.</summary>
internal static partial class MemorySize
{
    /// <summary>Reads an amount such as <c>256MB</c>.</summary>
    public static bool TryParse(string? text, out long bytes)
    {
        Match match = Pattern().Match(text ?? "");
        bytes = 0;
        if (!match.Success)
        {
            return false;
        }

        long unit = match.Groups[3].Length == 0 ? 1000 : 1024;
        int power = 1 + "KMGT".IndexOf(match.Groups[2].ValueSpan[0], StringComparison.Ordinal);
        bytes = long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        for (int i = 0; i < power; i++)
        {
            bytes *= unit;
        }

        return true;
    }

    [GeneratedRegex(@"\A([1-9][0-9]{0,5}) ?([KMGT])(i?)B\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
