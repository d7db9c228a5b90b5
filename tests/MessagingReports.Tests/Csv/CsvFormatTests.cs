using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class CsvFormatTests
{
    [Fact]
    public void Defaults_AreThoseOfTheFormat()
    {
        CsvFormat format = new();
        Assert.Equal(',', format.Delimiter);
        Assert.Equal(CsvCharset.Utf8, format.Charset);
        Assert.False(format.ByteOrderMark);
        Assert.True(format.FormulaGuard);
        Assert.Equal(LocalTimeFormat.Offset, format.LocalTimes);
        Assert.False(format.FoldLineBreaks);
        Assert.True(format.Header);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Validate_KnownDelimiter_Passes(char delimiter) =>
        Assert.Null(Record.Exception(() => new CsvFormat { Delimiter = delimiter, ByteOrderMark = true }.Validate()));

    [Theory]
    [InlineData(CsvCharset.Iso88591)]
    [InlineData(CsvCharset.Windows1252)]
    public void Validate_OneByteCharset_Passes(CsvCharset charset) =>
        Assert.Null(Record.Exception(() => new CsvFormat { Charset = charset }.Validate()));

    [Fact]
    public void Validate_SpreadsheetTimes_Pass() => Assert.Null(
        Record.Exception(() => new CsvFormat { LocalTimes = LocalTimeFormat.Spreadsheet }.Validate()));

    [Fact]
    public void Validate_UnknownDelimiter_NamesIt() => AssertRefused(
        new CsvFormat { Delimiter = ':' },
        "delimiter",
        "csv format: delimiter is U+003A, expected a comma, semicolon, TAB or vertical bar. Choose one of the four.");

    [Fact]
    public void Validate_UndefinedCharset_NamesIt() => AssertRefused(
        new CsvFormat { Charset = (CsvCharset)3 },
        "charset",
        "csv format: charset is 3, expected Utf8, Iso88591 or Windows1252. Choose one of the three.");

    [Fact]
    public void Validate_UndefinedLocalTimes_NamesThem() => AssertRefused(
        new CsvFormat { LocalTimes = (LocalTimeFormat)2 },
        "local-times",
        "csv format: local times are 2, expected Offset or Spreadsheet. Choose one of the two.");

    [Theory]
    [InlineData(CsvCharset.Iso88591, "iso-8859-1")]
    [InlineData(CsvCharset.Windows1252, "windows-1252")]
    public void Validate_ByteOrderMarkWithOneByteCharset_IsRefused(CsvCharset charset, string text) => AssertRefused(
        new CsvFormat { Charset = charset, ByteOrderMark = true },
        "bom",
        $"csv format: a byte order mark with charset {text}, expected it with utf-8 only. "
        + "Leave out the byte order mark or choose utf-8.");

    private static void AssertRefused(CsvFormat format, string parameter, string message)
    {
        ReportRequestException error = Assert.Throws<ReportRequestException>(format.Validate);
        Assert.Equal(parameter, error.Parameter);
        Assert.Equal(message, error.Message);
    }
}
