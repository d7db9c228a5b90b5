namespace MessagingReports.Contract.Tests.Runs;

/// <summary>
/// The folder of examples and real data beside a checkout; the tests that read it are skipped without it.
/// </summary>
internal static class SharedFolder
{
    private static readonly string? Root = Find();

    public static string? Examples => Sub("examples");

    public static string? BankMarketing => Sub(Path.Combine("data", "bank-marketing"));

    private static string? Sub(string name) =>
        Root is { } root && Directory.Exists(Path.Combine(root, name)) ? Path.Combine(root, name) : null;

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MessagingReports.sln")))
        {
            folder = folder.Parent;
        }

        // Beside the checkout; a worktree of it lies one folder deeper.
        DirectoryInfo? parent = folder?.Parent;
        return new[] { parent, parent?.Parent }
            .Where(candidate => candidate is not null)
            .Select(candidate => Path.Combine(candidate!.FullName, "shared"))
            .FirstOrDefault(Directory.Exists);
    }
}
