namespace MessagingReports.Sql.Tests;

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
}
