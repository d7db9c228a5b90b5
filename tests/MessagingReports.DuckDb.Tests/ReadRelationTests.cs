using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

public sealed class ReadRelationTests
{
    [Fact]
    public async Task ReadRelationAsync_Facts_AreAllRowsAndColumnsAsStored()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = RandomStore.Rows(AttemptsRelation.Schema, seed: 3, count: 5000);
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (AttemptsRelation.Schema, rows));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        List<StoreRow> read =
            await StoreRow.ReadAsync(source.ReadRelationAsync(AttemptsRelation.Schema, CancellationToken.None));
        Assert.Equal(rows.Select(row => row.ToString()), read.Select(row => row.ToString()));
    }

    [Fact]
    public async Task ReadRelationAsync_Directory_IsItsRecords()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        List<StoreRow> read =
            await StoreRow.ReadAsync(source.ReadRelationAsync(ContractLinesRelation.Schema, CancellationToken.None));
        Assert.Equal("'L1'|'A1'|'V1'|-|12345|'USD'", Assert.Single(read).ToString());
    }

    [Fact]
    public async Task ReadRelationAsync_FolderWithoutTheFile_IsEmpty()
    {
        using TempFolder folder = new();
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        Assert.Empty(
            await StoreRow.ReadAsync(source.ReadRelationAsync(AttemptsRelation.Schema, CancellationToken.None)));
    }

    [Fact]
    public async Task ReadRelationAsync_FolderWithoutADirectoryFile_IsRefused()
    {
        using TempFolder folder = new();
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(async () =>
            await StoreRow.ReadAsync(source.ReadRelationAsync(AccountsRelation.Schema, CancellationToken.None)));
        Assert.Equal("missing-file", exception.Rule);
    }
}
