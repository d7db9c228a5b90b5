namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>A file in a folder of its own under the system's temporary folder.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-reports-e2e-").FullName;

    public OutputFile() => Path = System.IO.Path.Combine(_folder, "report.csv");

    public string Path { get; }

    /// <summary>The bytes of the file.</summary>
    public long Bytes => new FileInfo(Path).Length;

    /// <summary>Removes the file and all beside it.</summary>
    public void Clear()
    {
        foreach (string file in Directory.EnumerateFiles(_folder))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
