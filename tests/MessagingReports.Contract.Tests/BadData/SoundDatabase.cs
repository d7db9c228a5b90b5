using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The sound store as a database file, written once and copied for each bad record.</summary>
public sealed class SoundDatabase : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal string Path => _folder.File("sound.duckdb");

    public Task InitializeAsync() => BrokenDatabase.WriteSoundAsync(Path);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
