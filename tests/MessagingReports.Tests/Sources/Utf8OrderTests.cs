using System.Text;
using FsCheck.Xunit;
using MessagingReports.Sources;

namespace MessagingReports.Tests.Sources;

public class Utf8OrderTests
{
    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("", "a", -1)]
    [InlineData("ab", "a", 1)]
    [InlineData("Z", "a", -1)]
    [InlineData("a", "é", -1)]
    [InlineData("😀", "～", 1)]
    [InlineData("x～", "x😀", -1)]
    [InlineData("😀", "😁", -1)]
    [InlineData("\uE000", "\uD7FF", 1)]
    public void Compare_TwoTexts_OrdersByCodePoint(string left, string right, int expected) =>
        Assert.Equal(expected, Math.Sign(Utf8Order.Instance.Compare(left, right)));

    [Fact]
    public void Compare_Null_IsLikeEmpty() => Assert.Equal(0, Utf8Order.Instance.Compare(null, ""));

    [Property]
    public bool Compare_AnyTexts_SameAsTheirBytes(int[] left, int[] right)
    {
        string x = Text(left);
        string y = Text(right);
        int bytes = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
        return Math.Sign(Utf8Order.Instance.Compare(x, y)) == Math.Sign(bytes);
    }

    /// <summary>Text of few different characters, so that common beginnings are common.</summary>
    private static string Text(int[] numbers) =>
        string.Concat(numbers.Select(number => (number & 7) switch
        {
            0 => "a",
            1 => "é",
            2 => "～",
            3 => "😀",
            4 => "\uE000",
            _ => "😁",
        }));
}
