using System.Text.RegularExpressions;
using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Docs;

/// <summary>Members that the pages name exist.</summary>
public partial class MemberNameTests
{
    private static readonly string PublicApi = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "PublicAPI.*.txt", SearchOption.AllDirectories)
        .Select(File.ReadAllText));

    [Theory]
    [MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public void Page_MembersInText_ArePublic(string page) => Assert.All(
        MemberName().Matches(Pages.Read(page)).Select(match => match.Groups["name"].Value),
        name => Assert.Matches($@"\.{Regex.Escape(name)}\b", PublicApi));

    [Theory]
    [InlineData("set `ReportRequest.IsStrict` for it", "ReportRequest.IsStrict")]
    [InlineData("`InstantText.Parse(text)`", "InstantText.Parse")]
    public void Pattern_MemberInText_IsFound(string text, string name) =>
        Assert.Equal(name, MemberName().Match(text).Groups["name"].Value);

    /// <summary>Type and member in backticks; a placeholder of one letter is no member, a namespace no type.</summary>
    [GeneratedRegex(@"`(?!MessagingReports\.)(?<name>[A-Z]\w+\.[A-Z]\w+)")]
    private static partial Regex MemberName();
}
