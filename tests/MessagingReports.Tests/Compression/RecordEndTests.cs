using System.Text;
using FsCheck.Xunit;
using MessagingReports.Compression;

namespace MessagingReports.Tests.Compression;

public sealed class RecordEndTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a,b", 0)]
    [InlineData("\r\n", 2)]
    [InlineData("a\r\n", 3)]
    [InlineData("a\r\nb\r\n", 6)]
    [InlineData("a\r\nb", 3)]
    [InlineData("a\r\nb\r", 3)]
    [InlineData("a\r\n\"b\r\n", 3)]
    [InlineData("a\r\n\"b\r\nc\r\nd", 3)]
    [InlineData("a\r\n\"b\r\n\"\r\nc", 10)]
    [InlineData("\"\"\"\r\n\"\"\",x\r\ny", 12)]
    [InlineData("\"\r\n", 0)]
    [InlineData("a\nb\rc", 0)]
    public void FindLast_Text_IsAfterTheLastLineEndOutsideQuotes(string text, int end) =>
        Assert.Equal(end, RecordEnd.FindLast(Encoding.UTF8.GetBytes(text), startsInQuotes: false));

    [Theory]
    [InlineData("a\r\nb", 0)]
    [InlineData("a\r\n\"\r\nb", 6)]
    [InlineData("a\"\"\r\n", 0)]
    [InlineData("\",\"\r\n\"\r\nb", 8)]
    public void FindLast_TextThatStartsInQuotes_CountsFromThere(string text, int end) =>
        Assert.Equal(end, RecordEnd.FindLast(Encoding.UTF8.GetBytes(text), startsInQuotes: true));

    [Property(MaxTest = 500)]
    public void FindLast_AnyText_IsWhatWalkingFromItsStartFinds(byte[] choices, bool startsInQuotes)
    {
        byte[] text = [.. choices.Select(choice => "\"\r\na"u8[choice & 3])];

        Assert.Equal(Walk(text, startsInQuotes), RecordEnd.FindLast(text, startsInQuotes));
    }

    private static int Walk(byte[] text, bool isInQuotes)
    {
        int end = 0;
        for (int i = 0; i < text.Length; i++)
        {
            isInQuotes ^= text[i] == '"';
            end = !isInQuotes && text[i] == '\n' && i > 0 && text[i - 1] == '\r' ? i + 1 : end;
        }

        return end;
    }
}
