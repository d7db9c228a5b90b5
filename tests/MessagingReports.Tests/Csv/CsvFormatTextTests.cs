using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class CsvFormatTextTests
{
    [Theory]
    [InlineData(CsvCharset.Utf8, "utf-8")]
    [InlineData(CsvCharset.Iso88591, "iso-8859-1")]
    [InlineData(CsvCharset.Windows1252, "windows-1252")]
    public void ToText_Charset_IsReadBack(CsvCharset charset, string text)
    {
        Assert.Equal(text, charset.ToText());
        Assert.True(CsvFormatText.TryParseCharset(text, out CsvCharset parsed));
        Assert.Equal(charset, parsed);
    }

    [Theory]
    [InlineData(LocalTimeFormat.Offset, "offset")]
    [InlineData(LocalTimeFormat.Spreadsheet, "spreadsheet")]
    public void ToText_LocalTimes_IsReadBack(LocalTimeFormat localTimes, string text)
    {
        Assert.Equal(text, localTimes.ToText());
        Assert.True(CsvFormatText.TryParseLocalTimes(text, out LocalTimeFormat parsed));
        Assert.Equal(localTimes, parsed);
    }

    [Theory]
    [InlineData(",", ',')]
    [InlineData(";", ';')]
    [InlineData("tab", '\t')]
    [InlineData("|", '|')]
    public void TryParseDelimiter_KnownText_GivesTheCharacter(string text, char expected)
    {
        Assert.True(CsvFormatText.TryParseDelimiter(text, out char delimiter));
        Assert.Equal(expected, delimiter);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("UTF-8")]
    [InlineData("Offset")]
    [InlineData("\t")]
    [InlineData(" ,")]
    public void TryParse_OtherText_ReturnsFalse(string? text)
    {
        Assert.False(CsvFormatText.TryParseCharset(text, out _));
        Assert.False(CsvFormatText.TryParseLocalTimes(text, out _));
        Assert.False(CsvFormatText.TryParseDelimiter(text, out _));
    }

    [Fact]
    public void ToText_UndefinedValue_Throws()
    {
        ReportRequestException charset = Assert.Throws<ReportRequestException>(() => ((CsvCharset)9).ToText());
        ReportRequestException times = Assert.Throws<ReportRequestException>(() => ((LocalTimeFormat)9).ToText());
        Assert.Equal("charset", charset.Parameter);
        Assert.Equal("local-times", times.Parameter);
    }
}
