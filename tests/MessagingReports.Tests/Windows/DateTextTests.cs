using FsCheck.Xunit;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Windows;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void TryParse_Date_IsRead(string text, int year, int month, int day)
    {
        Assert.True(DateText.TryParse(text, out LocalDate date));
        Assert.Equal(new LocalDate(year, month, day), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-10-1")]
    [InlineData("2024-10-011")]
    [InlineData(" 2024-10-01")]
    [InlineData("2024-10-01 ")]
    [InlineData("2024/10/01")]
    [InlineData("20241001")]
    [InlineData("2024-10-00")]
    [InlineData("2024-00-01")]
    [InlineData("2024-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2024-04-31")]
    [InlineData("0000-01-01")]
    [InlineData("-024-10-01")]
    [InlineData("2024-1a-01")]
    [InlineData("2024-10-0\u0661")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(DateText.TryParse(text, out _));

    [Property]
    public bool TryParse_WhatFormatWrote_ReadsItBack(uint days)
    {
        LocalDate date = new LocalDate(1, 1, 1).PlusDays((int)(days % 3_652_059));

        return DateText.TryParse(DateText.Format(date), out LocalDate read) && read == date;
    }

    [Fact]
    public void Parse_Date_IsRead() => Assert.Equal(new LocalDate(2024, 10, 31), DateText.Parse("from", "2024-10-31"));

    [Theory]
    [InlineData("31.10.2024", "'31.10.2024'")]
    [InlineData("a\r\nb\u2028c", "'a??b?c'")]
    [InlineData("\u2029a", "'?a'")]
    [InlineData("\u0007a", "'?a'")]
    [InlineData("", "nothing")]
    [InlineData(null, "nothing")]
    [InlineData("1234567890123456789012345678901234567890", "'1234567890123456789012345678901234567890'")]
    [InlineData("12345678901234567890123456789012345678901", "'1234567890123456789012345678901234567890…'")]
    public void Parse_AnythingElse_QuotesItOnOneLine(string? text, string quoted)
    {
        ReportRequestException error = Assert.Throws<ReportRequestException>(() => DateText.Parse("from", text));

        Assert.Equal(
            $"from: {quoted} found, expected a date as yyyy-MM-dd in the years 0001 to 9999. Write it like 2024-10-31.",
            error.Message);
        Assert.Equal("from", error.Parameter);
    }
}
