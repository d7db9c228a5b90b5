using System.Text.RegularExpressions;

namespace MessagingReports.Tests.Layouts;

/// <summary>A column as the contract's table has it.</summary>
internal sealed record SpecColumn(string Section, string Header, string Type, bool IsRequired, string? Unit);

/// <summary>Reads the tables of the contract, independently of the layouts.</summary>
internal static partial class SpecTable
{
    private static readonly string Path = System.IO.Path.Combine(
        Sources.Repository.Root, "..", "shared", "spec", "reports.md");

    public static bool Exists => File.Exists(Path);

    /// <summary>The columns in the section of reports.md whose heading begins with <paramref
    /// name="heading"/>.</summary>
    public static List<SpecColumn> Read(string heading)
    {
        List<SpecColumn> columns = [];
        string section = "";
        bool hasUnit = false;
        foreach (string[] cells in Rows(heading))
        {
            if (cells[0] == "#")
            {
                hasUnit = cells[4] == "Unit";
            }
            else if (Section().Match(cells[1]) is { Success: true } match)
            {
                section = match.Groups[1].Value;
            }
            else if (cells[0].Length > 0 && char.IsAsciiDigit(cells[0][0]))
            {
                columns.AddRange([.. Columns(cells, section, hasUnit, columns)]);
            }
        }

        return columns;
    }

    private static IEnumerable<string[]> Rows(string heading) => File.ReadAllLines(Path)
        .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("### 6.",
            StringComparison.Ordinal))
        .Where(line => line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal))
        .Select(line => Array.ConvertAll(line.Trim('|').Split('|'), cell => cell.Trim()));

    private static IEnumerable<SpecColumn> Columns(
        string[] cells, string section, bool hasUnit, IReadOnlyList<SpecColumn> before)
    {
        string[] headers = Headers(cells);
        for (int i = 0; i < headers.Length; i++)
        {
            // A ditto mark stands for the row before, which had as many columns.
            SpecColumn? ditto = cells[2] == "\"" ? before[before.Count - headers.Length + i] : null;
            string type = ditto?.Type ?? Part(cells[2], i);
            // Section 0: every dec(2) is a percentage.
            bool isPercentage = type.StartsWith("dec(2)", StringComparison.Ordinal);
            yield return new SpecColumn(
                section,
                headers[i],
                type.TrimEnd('%', ' '),
                ditto?.IsRequired ?? Part(cells[3], i) == "-",
                isPercentage ? "%" : hasUnit && cells[4].Length > 0 ? cells[4] : null);
        }
    }

    private static string[] Headers(string[] cells)
    {
        if (!cells[0].Contains('-', StringComparison.Ordinal))
        {
            return [cells[1]];
        }

        return cells[1].Contains("...", StringComparison.Ordinal)
            ? [.. Enumerable.Range(1, 10).Select(number => FormattableString.Invariant($"Other {number}"))]
            : cells[1].Split(" / ");
    }

    private static string Part(string cell, int index) =>
        cell.Split(',') is { Length: > 1 } parts ? parts[index] : cell;

    [GeneratedRegex(@"^\*Section: (.+?)\*")]
    private static partial Regex Section();
}
