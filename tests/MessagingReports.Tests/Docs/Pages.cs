using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Docs;

/// <summary>The Markdown files of the repository.</summary>
internal static class Pages
{
    private const string UpdateVariable = "MESSAGING_REPORTS_UPDATE_DOCS";

    /// <summary>Whether generated pages are to be written instead of compared.</summary>
    public static bool AreUpdated => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    /// <summary>The README and every page of docs, as paths relative to the repository, with slashes.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Append("README.md")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All => new(Names);

    public static string PathOf(string page) => Path.Combine(Repository.Root, page);

    public static string Read(string page) => File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
}
