using MessagingReports.DuckDb.Sql;

namespace MessagingReports.DuckDb.Tests;

public sealed class SqlTextTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("'; DROP TABLE attempts; --", "'''; DROP TABLE attempts; --'")]
    [InlineData("back\\slash", "'back\\slash'")]
    [InlineData("\U0001F600", "'\U0001F600'")]
    [InlineData("", "''")]
    [InlineData("nul\0", "NULL")]
    public void Literal_Text_IsOneValue(string text, string expected) => Assert.Equal(expected, SqlText.Literal(text));

    [Fact]
    public void Literal_LoneSurrogate_EqualsNothing() =>
        Assert.Equal(["NULL", "NULL"], new[] { "lone\uD800", "\uDC00lone" }.Select(SqlText.Literal));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "-5")]
    [InlineData(long.MinValue, "(-9223372036854775807 - 1)")]
    public void Literal_Number_IsOneValue(long value, string expected) =>
        Assert.Equal(expected, SqlText.Literal(value));

    [Fact]
    public void Identifier_Quote_IsDoubled() => Assert.Equal("\"a\"\"b\"", SqlText.Identifier("a\"b"));

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
