using System.Text.RegularExpressions;

namespace MessagingReports.Tests.Docs;

public partial class SnippetTests
{
    [Theory]
    [MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public void Page_MarkedCode_IsCodeThatCompiles(string page) =>
        Assert.All(
            Snippet.OfPage(page),
            shown => Assert.Equal(
                Assert.Single(Snippet.Compiled, snippet => snippet.Name == shown.Name).Code, shown.Code));

    [Theory]
    [MemberData(nameof(Pages.All), MemberType = typeof(Pages))]
    public void Page_Code_IsMarked(string page) =>
        Assert.Equal(AnyCode().Count(Pages.Read(page)), Snippet.OfPage(page).Count());

    [Fact]
    public void Compiled_EverySnippet_IsShownOnce()
    {
        IEnumerable<string> shown = Pages.Names.SelectMany(Snippet.OfPage).Select(snippet => snippet.Name);

        Assert.Equal(
            Snippet.Compiled.Select(snippet => snippet.Name).Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^ *```(csharp|cs|c#) *$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex AnyCode();
}
