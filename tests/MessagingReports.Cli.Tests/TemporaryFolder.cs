namespace MessagingReports.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() =>
        Path = Directory.CreateTempSubdirectory("messaging-reports-cli-").FullName;

    public string Path { get; }

    /// <summary>The names of the files in it, in order.</summary>
    public string[] Names => [.. Directory.EnumerateFileSystemEntries(Path)
        .Select(entry => System.IO.Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
