namespace MessagingReports.Cli.Tests;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("usage-detail", "'usage-detail'")]
    [InlineData("", "''")]
    [InlineData("Password=x", "something that is no name")]
    [InlineData("a b", "something that is no name")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde", "something that is no name")]
    public void Quote_Text_IsRepeatedOnlyWhenItIsAName(string text, string expected) =>
        Assert.Equal(expected, Printable.Quote(text));

    [Fact]
    public void Line_Breaks_BecomeSpaces() => Assert.Equal("a  b c", Printable.Line("a\r\nb\u2028c"));

    [Fact]
    public void Value_Long_IsCut() =>
        Assert.Equal("'" + new string('x', 40) + "…'", Printable.Value(new string('x', 41)));

    [Theory]
    [InlineData("--password=secret", "'--password'")]
    [InlineData("--password:secret", "'--password'")]
    [InlineData("-x", "'-x'")]
    public void Option_Token_IsCutAtItsValue(string token, string expected) =>
        Assert.Equal(expected, Printable.Option(token));
}
