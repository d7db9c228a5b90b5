using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class CsvRecordTextTests
{
    [Fact]
    public void Header_Titles_EndsWithCrLf() =>
        Assert.Equal("Account ID,Rejected: Format\r\n", Header(CsvFormat.Default, "Account ID", "Rejected: Format"));

    [Fact]
    public void Header_TitlesThatNeedQuotes_FollowTheRuleOfCellsUnguarded() =>
        Assert.Equal("\"a,b\",=c,\" d\"\r\n", Header(new CsvFormat { FoldLineBreaks = true }, "a,b", "=c", " d"));

    [Fact]
    public void Header_OtherDelimiter_StandsBetweenTitles() =>
        Assert.Equal("a,b\té\r\n", Header(new CsvFormat { Delimiter = '\t' }, "a,b", "é"));

    [Fact]
    public void Header_HalfASurrogatePair_IsARequestError()
    {
        ReportRequestException error = Assert.Throws<ReportRequestException>(
            () => Header(CsvFormat.Default, "a", "\uD83D"));
        Assert.Equal("columns", error.Parameter);
        Assert.Equal(
            "csv header: title 2 holds half a surrogate pair, expected Unicode text. Correct the title.",
            error.Message);
    }

    [Fact]
    public void ByteOrderMark_IsThatOfUtf8() =>
        Assert.Equal("EFBBBF", Convert.ToHexString(CsvRecordText.ByteOrderMark));

    private static string Header(CsvFormat format, params string[] titles) =>
        Encoding.UTF8.GetString(CsvRecordText.Header(titles, format));
}
