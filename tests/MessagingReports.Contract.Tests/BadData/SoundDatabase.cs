using DuckDB.NET.Data;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The sound store as a database file and as folders, written once and copied for each bad record.</summary>
public sealed class SoundDatabase : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DuckDBConnection? _facts;

    internal string Path => _folder.File("sound.duckdb");

    public async Task InitializeAsync()
    {
        await BrokenDatabase.WriteSoundAsync(Path);
        await DataFolders.WriteAsync(SoundStore.Rows, _folder.File("csv"), isCompressed: false);
        string parquet = Directory.CreateDirectory(_folder.File("parquet")).FullName;
        BrokenDatabase.ExportParquet(Path, parquet);
        _facts = BrokenDatabase.Load(Path);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _facts?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Copies the folder <c>parquet</c>, with the bad record in it.</summary>
    internal void CopyParquet(BadRecord bad, string to)
    {
        CopyFolder("parquet", to);
        BrokenDatabase.Export(_facts!, bad, BrokenDatabase.Parquet(bad.Relation, to));
    }

    /// <summary>Copies the folder <c>csv</c>, with the bad record in it.</summary>
    internal void CopyCsv(BadRecord bad, string to)
    {
        CopyFolder("csv", to);
        BrokenDatabase.Export(_facts!, bad, BrokenDatabase.Csv(bad.Relation, to));
    }

    private void CopyFolder(string form, string to)
    {
        foreach (string file in Directory.GetFiles(_folder.File(form)))
        {
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        }
    }
}
