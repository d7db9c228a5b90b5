using System.Text.RegularExpressions;
using MessagingReports.Relations;
using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Docs;

/// <summary>docs/errors.md against the code that throws.</summary>
public partial class ErrorPageTests
{
    private static readonly string Page = Pages.Read("docs/errors.md");

    public static TheoryData<string> Rules => new(UsedRules());

    public static TheoryData<string> Parameters => new(
        Code().SelectMany(code => RequestErrors().Matches(code))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_UsedInCode_IsExplained(string rule) =>
        Assert.Matches($@"(?m)^\| `{rule}` \| \S", Page);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Parameter_UsedInCode_IsExplained(string parameter) =>
        Assert.Matches($@"(?m)^\|[^|]*`{parameter}`[^|]*\| \S", Page);

    [Theory]
    [InlineData("overflow")]
    [InlineData("negative-value")]
    [InlineData("bad-boolean")]
    [InlineData("two-files")]
    [InlineData("uncontracted-usage")]
    public void Rules_SearchOfTheCode_FindsThoseOfEveryKind(string rule) =>
        Assert.Contains(rule, UsedRules());

    [Fact]
    public void Example_OfThePage_IsAMessage() =>
        Assert.Contains(
            MessagingReports.Checks.Throw.Orphan(AttemptsRelation.CampaignId, "T-4711", "C9"u8).Message + "\n",
            Page,
            StringComparison.Ordinal);

    private static IEnumerable<string> UsedRules() =>
        Code().SelectMany(code => DataErrors().Matches(code)
                .SelectMany(member => Words().Matches(member.Value))
                .Concat(ParserRules().Matches(code)))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Code() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"));

    /// <summary>Methods that make a data error, up to the end of the statement or the body.</summary>
    [GeneratedRegex(@"static ReportDataException (?s:.*?);\n(\n| *\})")]
    private static partial Regex DataErrors();

    /// <summary>
    /// Arguments of lower-case words joined by hyphens: the rule. Names of relations have no hyphen or are no literals.
    /// </summary>
    [GeneratedRegex("\"(?<name>[a-z]+(-[a-z]+)*)\",")]
    private static partial Regex Words();

    [GeneratedRegex("override string Rule => \"(?<name>[a-z-]+)\"")]
    private static partial Regex ParserRules();

    /// <summary>The literal that names the parameter of a request error.</summary>
    [GeneratedRegex("""ReportRequestException( \w+\([^)]*\) =>\s+new)?\(\s*"(?<name>[\w-]+)",""")]
    private static partial Regex RequestErrors();
}
