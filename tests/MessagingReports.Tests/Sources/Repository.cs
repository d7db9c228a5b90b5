namespace MessagingReports.Tests.Sources;

/// <summary>Where the repository of this build lies.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upward from the tests' binaries.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo start)
    {
        DirectoryInfo? folder = start;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MessagingReports.sln")))
        {
            folder = folder.Parent;
        }

        return (folder ?? start).FullName;
    }
}
