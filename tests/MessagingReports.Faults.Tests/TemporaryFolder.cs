namespace MessagingReports.Faults.Tests;

/// <summary>An empty folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string? parent = null) => Path = parent is null
        ? Directory.CreateTempSubdirectory("messaging-reports-faults-").FullName
        : Directory.CreateDirectory(
            System.IO.Path.Combine(parent, $"messaging-reports-faults-{Guid.NewGuid():N}")).FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
