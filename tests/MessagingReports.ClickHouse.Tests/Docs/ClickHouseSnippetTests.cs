using MessagingReports.ClickHouse.Tests.Docs.Snippets;
using MessagingReports.ClickHouse.Tests.Servers;
using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Docs;

/// <summary>What the code of docs/clickhouse.md does.</summary>
public sealed class ClickHouseSnippetTests
{
    [SkippableFact]
    public async Task Load_ThenRun_GivesTheBytesOfTheStoreItWasMadeFrom()
    {
        ClickHouseDatabase.Require();
        using TempFolder folder = new();
        await using ClickHouseDatabase database = await ClickHouseDatabase.CreateAsync();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 5_000 });
        ReportRequest request = Stores.Request(ReportCatalog.AllContacts);
        ReportResult expected =
            await new ReportRunner(sample).RunAsync(request, ReportOutput.Folder(folder.File("sample")));

        await ClickHouseSnippets.Load(
            database.ConnectionString,
            sample.Directory,
            relation => sample.Read(relation).ToAsyncEnumerable(),
            CancellationToken.None);
        ReportResult result =
            await ClickHouseSnippets.Run(database.ConnectionString, request, folder.File("clickhouse"));

        Assert.True(expected.Manifest.Rows > 0);
        Assert.Equal(expected.Manifest.Sha256, result.Manifest.Sha256);
    }

    [Fact]
    public void Map_Mapping_IsValid() => ClickHouseSnippets.Map().Mapping.Validate();
}
