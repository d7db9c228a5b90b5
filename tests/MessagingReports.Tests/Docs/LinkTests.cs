using System.Text.RegularExpressions;
using MessagingReports.Layouts;

namespace MessagingReports.Tests.Docs;

public partial class LinkTests
{
    [Theory]
    [MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public void Page_Links_LeadToFilesAndHeadings(string page) =>
        Assert.All(Links(page), link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
            Assert.True(File.Exists(Pages.PathOf(target)), $"{page}: {link} leads to no file.");
            Assert.True(
                parts.Length == 1 || Anchors(target).Contains(parts[1]), $"{page}: {link} leads to no heading.");
        });

    [Theory]
    [MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public void Page_OfDocs_IsReachedFromTheReadme(string page) => Assert.Contains(page, Reached());

    [Fact]
    public void Readme_Table_AgreesWithTheDefinitions()
    {
        string readme = Pages.Read("README.md");
        Assert.All(ReportCatalog.All, report => Assert.Matches(
            $@"(?m)^\| \[{report.Title}\]\(docs/reports/{report.Id}\.md\) \| [^|]+ \| " +
                $@"{Scopes(report)} \| {report.Layout.Columns.Count} \|$",
            readme));
    }

    [Fact]
    public void ReportsIndex_Table_AgreesWithTheDefinitions()
    {
        string index = Pages.Read("docs/reports/README.md");
        Assert.All(ReportCatalog.All, report => Assert.Contains(
            $"| [{report.Title}]({report.Id}.md) | `{report.Id}` | " +
                $"{(report.Kind == ReportKind.Detail ? "detail" : "summary")} | {Scopes(report)} | " +
                $"{(report.MaxReportDays is null ? "no limit" : "31 report days")} |\n",
            index,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_Length_IsUnder150LinesWithCodeByLine12()
    {
        string[] lines = Pages.Read("README.md").Split('\n');

        Assert.InRange(lines.Length, 50, 149);
        Assert.InRange(Array.IndexOf(lines, "```csharp"), 1, 11);
    }

    private static string Scopes(ReportDefinition report) => string.Join(
        ", ",
        report.Scopes.Select(scope =>
            scope == ReportScopeLevel.SubCampaign ? "sub-campaign" : scope.ToString().ToLowerInvariant()));

    private static HashSet<string> Reached()
    {
        HashSet<string> reached = ["README.md"];
        Queue<string> waiting = new(reached);
        while (waiting.TryDequeue(out string? page))
        {
            foreach (string link in Links(page))
            {
                string target = Resolve(page, link.Split('#')[0]);
                if (target.EndsWith(".md", StringComparison.Ordinal) && reached.Add(target))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        return reached;
    }

    private static string Resolve(string page, string link) => Path
        .GetRelativePath(".", Path.Combine(Path.GetDirectoryName(page)!, link))
        .Replace('\\', '/');

    private static IEnumerable<string> Links(string page) => Link()
        .Matches(Pages.Read(page))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors of a page's headings: lower case, spaces as hyphens, punctuation dropped.</summary>
    private static IEnumerable<string> Anchors(string page) => Heading()
        .Matches(Pages.Read(page))
        .Select(match => NotInAnchors().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex NotInAnchors();
}
