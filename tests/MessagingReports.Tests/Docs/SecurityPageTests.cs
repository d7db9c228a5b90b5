using System.Text.RegularExpressions;
using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Docs;

/// <summary>SECURITY.md against the tests it names.</summary>
public partial class SecurityPageTests
{
    private static readonly string Page = Pages.Read("SECURITY.md");

    [Fact]
    public void Tests_Named_Exist()
    {
        HashSet<string> files =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];
        string[] named = [.. TestClass().Matches(Page).Select(match => match.Groups["name"].Value)];

        Assert.InRange(named.Length, 20, 100);
        Assert.All(named, name => Assert.Contains(name, files));
    }

    [Fact]
    public void Links_OfThePage_LeadToFiles() => Assert.All(
        Link().Matches(Page).Select(match => match.Groups["target"].Value),
        target => Assert.True(File.Exists(Pages.PathOf(target)), target));

    [GeneratedRegex("`(?<name>\\w+(Tests|Identities))`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)")]
    private static partial Regex Link();
}
