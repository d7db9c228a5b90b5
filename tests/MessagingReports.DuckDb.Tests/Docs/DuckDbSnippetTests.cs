using MessagingReports.DuckDb.Tests.Docs.Snippets;
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
}
