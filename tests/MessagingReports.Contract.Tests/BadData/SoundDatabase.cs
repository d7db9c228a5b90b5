using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The sound store as a database file and as folders, written once and copied for each bad record.</summary>
public sealed class SoundDatabase : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal string Path => _folder.File("sound.duckdb");

    public async Task InitializeAsync()
    {
        await BrokenDatabase.WriteSoundAsync(Path);
        await DataFolders.WriteAsync(SoundStore.Rows, _folder.File("csv"), isCompressed: false);
        string parquet = Directory.CreateDirectory(_folder.File("parquet")).FullName;
        BrokenDatabase.ExportParquet(Path, parquet, RelationSchemas.Directory.Concat(RelationSchemas.Facts));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Copies the folder <c>csv</c> or <c>parquet</c>.</summary>
    internal void CopyFolder(string form, string to)
    {
        foreach (string file in Directory.GetFiles(_folder.File(form)))
        {
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        }
    }
}
