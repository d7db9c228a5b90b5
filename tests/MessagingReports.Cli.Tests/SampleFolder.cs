namespace MessagingReports.Cli.Tests;

/// <summary>A data folder of 200 attempts, made once by the tool itself.</summary>
public sealed class SampleFolder : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string Source => $"folder:{Path}";

    /// <summary>A <c>run</c> of October for the first account, with the options that follow.</summary>
    public string[] Run(string reports, params string[] options) => RunOver(Path, reports, options);

    /// <summary>The same over another data folder.</summary>
    public static string[] RunOver(string folder, string reports, params string[] options) =>
    [
        "run", .. reports.Split(' '), "--source", $"folder:{folder}", "--account", "ACC-NY",
        "--from", "2024-10-01", "--to", "2024-10-31", .. options,
    ];

    /// <summary>A copy of the folder whose file of a relation is changed.</summary>
    internal TemporaryFolder CopyWith(string relation, Func<string, string> change)
    {
        TemporaryFolder copy = new();
        foreach (string file in Directory.GetFiles(Path))
        {
            string name = System.IO.Path.GetFileName(file);
            string text = File.ReadAllText(file);
            File.WriteAllText(copy.At(name), name == relation + ".csv" ? change(text) : text);
        }

        return copy;
    }

    public async Task InitializeAsync()
    {
        ToolRun run = await ToolRun.OfAsync("sample", "--out", Path, "--rows", "200");
        Assert.Equal("", run.Error);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
