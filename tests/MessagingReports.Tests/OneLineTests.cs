namespace MessagingReports.Tests;

public sealed class OneLineTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain ü", "plain ü")]
    [InlineData("a\r\nb\u0085", "a\uFFFD\uFFFDb\uFFFD")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("a\u2028b\u2029", "a\uFFFDb\uFFFD")]
    public void Of_Text_StaysOneLine(string? text, string line) => Assert.Equal(line, OneLine.Of(text));

    [Fact]
    public void Of_LoneSurrogates_AreReplaced()
    {
        Assert.Equal("a\uFFFD", OneLine.Of("a\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", OneLine.Of("\uDE00\uD83D"));
    }

    [Fact]
    public void Of_140Characters_AreKept() => Assert.Equal(new string('x', 140), OneLine.Of(new string('x', 140)));

    [Fact]
    public void Of_LongerText_IsCut() => Assert.Equal(new string('x', 140) + "…", OneLine.Of(new string('x', 141)));

    [Fact]
    public void Of_PairAtTheCut_IsNotSplit() => Assert.Equal(
        new string('x', 139) + "\U0001F600…", OneLine.Of(new string('x', 139) + "\U0001F600yz"));

    [Fact]
    public void Of_BytesCutWithinACharacter_KeepsWhatIsWhole() =>
        Assert.Equal("ééé…", OneLine.Of("ééééééééééééé"u8, 3));
}
