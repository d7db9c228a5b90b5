namespace MessagingReports.Cli.Tests;

/// <summary>A sample store whose reports take long enough to be interrupted.</summary>
public sealed class LargeStore : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The DuckDB file.</summary>
    public string Database { get; private set; } = "";

    public async Task InitializeAsync()
    {
        ToolRun made = await ToolRun.OfAsync("sample", "--out", _folder.Path, "--rows", "300000", "--format", "duckdb");
        Database = made.Output.TrimEnd('\n');
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
