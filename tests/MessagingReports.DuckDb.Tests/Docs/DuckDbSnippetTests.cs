using MessagingReports.DuckDb.Tests.Docs.Snippets;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.DuckDb.Tests.Docs;

/// <summary>What the DuckDB code of the pages does.</summary>
public class DuckDbSnippetTests
{
    [Fact]
    public async Task GettingStarted_DuckDbFile_GivesTheBytesOfTheStoreItWasMadeFrom()
    {
        using TempFolder folder = new();
        using MemoryStream expected = new();

        ReportResult result = await DuckDbSnippets.Run(
            Path.Combine(folder.Path, "store.duckdb"), Path.Combine(folder.Path, "reports"));
        await new ReportRunner(new SampleStore(new SampleStoreOptions { Attempts = 10_000 })).RunAsync(
            new ReportRequest
            {
                Report = ReportCatalog.AccountActivity,
                Scope = ReportScope.Account("ACC-NY"),
                Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            },
            ReportOutput.Stream(expected));

        Assert.Equal(expected.ToArray(), await File.ReadAllBytesAsync(result.FilePath!));
    }

    [Fact]
    public async Task DuckDb_FileAndFolderOfTheWriter_GiveTheBytesOfTheStoreTheyWereMadeFrom()
    {
        using TempFolder folder = new();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 2_000 });
        ReportRequest request = new()
        {
            Report = ReportCatalog.AllContacts,
            Scope = ReportScope.Account("ACC-NY"),
            Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
        };
        ReportResult expected =
            await new ReportRunner(sample).RunAsync(request, ReportOutput.Folder(folder.File("sample")));

        await DuckDbSnippets.Write(
            folder.File("store.duckdb"),
            folder.File("parquet"),
            sample.Directory,
            RelationSchemas.Facts.SelectMany(relation => sample.Read(relation)).ToAsyncEnumerable());
        (ReportResult ofFile, ReportResult ofFolder) = await DuckDbSnippets.Open(
            folder.File("store.duckdb"),
            folder.File("parquet"),
            request,
            name => ReportOutput.Folder(folder.File(name)));

        Assert.True(expected.Manifest.Rows > 0);
        Assert.Equal(expected.Manifest.Sha256, ofFile.Manifest.Sha256);
        Assert.Equal(expected.Manifest.Sha256, ofFolder.Manifest.Sha256);
    }
}
