using System.Text.RegularExpressions;
using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Docs;

/// <summary>Code that a page shows and a test project compiles.</summary>
/// <param name="Name">The name in <c>// snippet: name</c> and <c>&lt;!-- compiled: name --&gt;</c>.</param>
/// <param name="Where">The file it was found in, relative to the repository.</param>
/// <param name="Code">The lines, without the indentation they share.</param>
internal sealed partial record Snippet(string Name, string Where, string Code)
{
    /// <summary>The snippets of all test projects: files below a folder <c>Docs/Snippets</c>.</summary>
    public static IReadOnlyList<Snippet> Compiled { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => file.Replace('\\', '/').Contains("/Docs/Snippets/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Find(file, InCode())),
    ];

    /// <summary>The marked code blocks of a page.</summary>
    public static IEnumerable<Snippet> OfPage(string page) => Find(Pages.PathOf(page), InPage());

    private static IEnumerable<Snippet> Find(string file, Regex pattern) =>
        pattern.Matches(File.ReadAllText(file).ReplaceLineEndings("\n")).Select(match => new Snippet(
            match.Groups["name"].Value,
            Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'),
            Dedent(match.Groups["code"].Value)));

    private static string Dedent(string code)
    {
        string[] lines = code.TrimEnd('\n').Split('\n');
        int shared = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[shared..] : line));
    }

    [GeneratedRegex(@"^ *// snippet: (?<name>\S+)\n(?<code>(?s:.*?))^ *// end$", RegexOptions.Multiline)]
    private static partial Regex InCode();

    [GeneratedRegex(@"^<!-- compiled: (?<name>\S+) -->\n```csharp\n(?<code>(?s:.*?))^```$", RegexOptions.Multiline)]
    private static partial Regex InPage();
}
