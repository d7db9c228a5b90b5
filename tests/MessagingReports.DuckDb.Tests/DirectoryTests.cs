using MessagingReports.Model;

namespace MessagingReports.DuckDb.Tests;

public sealed class DirectoryTests
{
    [Fact]
    public async Task ReadDirectoryAsync_DatabaseFile_GivesWhatWasWritten()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        AssertIsExample(await source.ReadDirectoryAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReadDirectoryAsync_ParquetFolder_GivesWhatWasWritten()
    {
        using TempFolder folder = new();
        await Stores.WriteParquetAsync(folder.Path, Relations.AttemptsRelation.Schema, []);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        AssertIsExample(await source.ReadDirectoryAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReadDirectoryAsync_TablesOfAFile_AreReadOnce()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        ReportDirectory first = await source.ReadDirectoryAsync(CancellationToken.None);

        Assert.Same(first, await source.ReadDirectoryAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReadDirectoryAsync_ViewOfAFileThatChanges_GivesWhatItHoldsNow()
    {
        using TempFolder folder = new();
        string names = folder.File("names.csv");
        await Stores.WriteFileAsync(folder.File("store.duckdb"));
        await File.WriteAllTextAsync(names, "name\nBefore\n");
        Database.Run(
            folder.File("store.duckdb"),
            "ALTER TABLE campaigns RENAME TO base",
            "CREATE VIEW campaigns AS SELECT base.* REPLACE (names.name AS name) " +
            $"FROM base, read_csv('{names}') names");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        ReportDirectory before = await source.ReadDirectoryAsync(CancellationToken.None);
        await File.WriteAllTextAsync(names, "name\nAfter\n");
        ReportDirectory after = await source.ReadDirectoryAsync(CancellationToken.None);

        Assert.Equal("Before", Assert.Single(before.Campaigns).Name);
        Assert.Equal("After", Assert.Single(after.Campaigns).Name);
    }

    [Fact]
    public async Task ReadDirectoryAsync_EmptyFolder_NamesTheMissingFile()
    {
        using TempFolder folder = new();
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(
            async () => await source.ReadDirectoryAsync(CancellationToken.None));
        Assert.Equal(
            ("enterprises", "missing-file"), (exception.Relation, exception.Rule));
    }

    private static void AssertIsExample(ReportDirectory directory)
    {
        Assert.Equal("Ent'erprise", Assert.Single(directory.Enterprises).Name);
        Account account = Assert.Single(directory.Accounts);
        Assert.Equal(
            ("A1", "E1", "Konto \U0001F600", "America/New_York", "USD"),
            (account.AccountId, account.EnterpriseId, account.Name, account.ReportsTimeZone, account.Currency));
        Assert.Equal("Campaign, one", Assert.Single(directory.Campaigns).Name);
        Assert.Equal("Sub \"one\"", Assert.Single(directory.SubCampaigns).Name);
        Assert.Equal(7, Assert.Single(directory.Passes).Number);
        Service service = Assert.Single(directory.Services);
        Assert.Equal((ServiceCategory.OutboundVoice, ServiceUnit.Minute), (service.Category, service.Unit));
        ContractLine line = Assert.Single(directory.ContractLines);
        Assert.Equal((0.012345m, null), (line.UnitPrice, line.PriceTier));
    }
}
