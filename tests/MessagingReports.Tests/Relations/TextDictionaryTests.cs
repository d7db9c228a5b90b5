using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class TextDictionaryTests
{
    [Fact]
    public void GetOrAdd_Texts_CodesInOrderOfAppearance()
    {
        TextDictionary dictionary = new();
        Assert.Equal(0, dictionary.GetOrAdd("b"u8));
        Assert.Equal(1, dictionary.GetOrAdd("a"u8));
        Assert.Equal(0, dictionary.GetOrAdd("b"u8));
        Assert.Equal(2, dictionary.GetOrAdd(""u8));
        Assert.Equal(3, dictionary.Count);
    }

    [Fact]
    public void Find_UnknownText_MinusOneAndNotAdded()
    {
        TextDictionary dictionary = new();
        Assert.Equal(-1, dictionary.Find("a"u8));
        Assert.Equal(0, dictionary.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Indexer_CodeNotGivenOut_OutOfRange(int code)
    {
        TextDictionary dictionary = new();
        dictionary.GetOrAdd("a"u8);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(code), () => dictionary[code].Length);
    }

    [Fact]
    public void GetOrAdd_ManyTexts_EveryOneIsFoundAgain()
    {
        TextDictionary dictionary = new();
        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i, dictionary.GetOrAdd(Text(i)));
        }

        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i, dictionary.Find(Text(i)));
            Assert.Equal(Text(i), dictionary[i].ToArray());
        }
    }

    [Property]
    public void GetOrAdd_AnyTexts_SameAsADictionary(string[] texts)
    {
        TextDictionary dictionary = new();
        Dictionary<string, int> expected = [];
        foreach (string text in texts.Concat(texts).Select(text => text ?? ""))
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string key = Convert.ToHexString(utf8);
            expected.TryAdd(key, expected.Count);
            Assert.Equal(expected[key], dictionary.GetOrAdd(utf8));
        }
    }

    private static byte[] Text(int number) =>
        Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture).PadLeft(number % 20, 'x'));
}
