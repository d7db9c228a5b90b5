namespace MessagingReports.DuckDb.Tests;

public sealed class ScopeInjectionTests
{
    [Fact]
    public async Task ReadAsync_ScopeWithSql_MatchesNothingElse()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = RandomStore.Rows(Relations.AttemptsRelation.Schema, seed: 9, count: 50);
        rows[0][Relations.AttemptsRelation.AccountId] = "x' OR '1' = '1";
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Relations.AttemptsRelation.Schema, rows));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        Assert.Single(await StoreRow.ReadAsync(source.ReadAsync(
            RandomStore.Everything(Relations.AttemptsRelation.Schema, "x' OR '1' = '1"), CancellationToken.None)));
    }
}
