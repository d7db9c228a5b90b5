namespace MessagingReports.DuckDb.Tests;

/// <summary>What opening refuses, and how it says so.</summary>
public sealed class OpeningTests
{
    [Fact]
    public void OpenFile_NoFile_IsASourceFailure()
    {
        ReportSourceException exception =
            Assert.Throws<ReportSourceException>(() => DuckDbAttemptSource.OpenFile("/no/such.duckdb"));
        Assert.Equal(
            "duckdb: found no file at /no/such.duckdb, expected a DuckDB database that can be read. Check the path.",
            exception.Message);
    }

    [Fact]
    public void OpenFolder_NoFolder_IsASourceFailure()
    {
        ReportSourceException exception =
            Assert.Throws<ReportSourceException>(() => DuckDbAttemptSource.OpenFolder("/no/such"));
        Assert.Equal("duckdb: found no folder at /no/such, expected a data folder. Check the path.", exception.Message);
    }

    [Fact]
    public void OpenFile_NotADatabase_IsASourceFailure()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder.File("store.duckdb"), new string('x', 20_000));
        ReportSourceException exception = Assert.Throws<ReportSourceException>(
            () => DuckDbAttemptSource.OpenFile(folder.File("store.duckdb")));
        Assert.Contains("not a valid DuckDB database file", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task OpenFile_FileBeingWritten_IsASourceFailure()
    {
        using TempFolder folder = new();
        await using DuckDbStoreWriter writer = DuckDbStoreWriter.Create(folder.File("store.duckdb"));
        ReportSourceException exception = Assert.Throws<ReportSourceException>(
            () => DuckDbAttemptSource.OpenFile(folder.File("store.duckdb")));
        Assert.Contains("being written", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("256")]
    [InlineData("0MB")]
    [InlineData("1MB'; DROP TABLE x")]
    public void OpenFolder_BadMemoryLimit_IsRefused(string limit)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => DuckDbAttemptSource.OpenFolder(Path.GetTempPath(), new DuckDbSourceOptions { MemoryLimit = limit }));
        Assert.Equal(
            $"MemoryLimit: found '{limit}', expected a whole number and a unit such as 256MB or 2GiB. " +
            "Correct the option.",
            exception.Message);
    }

    [Fact]
    public void OpenFolder_NoThreads_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => DuckDbAttemptSource.OpenFolder(Path.GetTempPath(), new DuckDbSourceOptions { Threads = 0 }));
        Assert.Equal("Threads: found 0, expected 1 to 1024. Correct the option.", exception.Message);
    }

    [Fact]
    public void OpenFolder_EmptyTempDirectory_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => DuckDbAttemptSource.OpenFolder(Path.GetTempPath(), new DuckDbSourceOptions { TempDirectory = "" }));
        Assert.Equal(
            "TempDirectory: found an empty path, expected a folder or null. Correct the option.", exception.Message);
    }

    [Fact]
    public async Task Create_ExistingFile_IsRefused()
    {
        using TempFolder folder = new();
        string path = folder.File("store.duckdb");
        await Stores.WriteFileAsync(path);
        ReportSourceException exception = Assert.Throws<ReportSourceException>(() => DuckDbStoreWriter.Create(path));
        Assert.Equal(
            $"duckdb: found a file at {path}, expected none. Remove it or choose another path.", exception.Message);
    }

    [Fact]
    public async Task DisposeAsync_WriterNotCompleted_LeavesNoFile()
    {
        using TempFolder folder = new();
        await using (DuckDbStoreWriter writer = DuckDbStoreWriter.Create(folder.File("store.duckdb")))
        {
            writer.WriteDirectory(Stores.Directory);
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
