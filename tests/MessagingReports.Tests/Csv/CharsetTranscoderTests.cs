using System.Text;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class CharsetTranscoderTests
{
    private const string Alphabet =
        "aZ09,;\t|\"\r\n '=é\u00ADßÿ\u0080\u0081\u0085\u009F\u00A0Ā\u07FF€‚ƒŸ™Ωあ漢\uFFFD＝＂，😀𠀀";

    [Theory]
    [InlineData(CsvCharset.Iso88591, "é\u0080\u0085\u009F\u00A0ÿ", "E980859FA0FF", 0)]
    [InlineData(CsvCharset.Iso88591, "€Ÿ", "3F3F", 2)]
    [InlineData(CsvCharset.Iso88591, "＝＂，😀x", "3F3F3F3F78", 4)]
    [InlineData(CsvCharset.Windows1252, "é€‚Ÿ™\u00A0ÿ", "E980829F99A0FF", 0)]
    [InlineData(CsvCharset.Windows1252, "\u0080\u0081\u008D\u008F\u0090\u009D", "3F3F3F3F3F3F", 6)]
    [InlineData(CsvCharset.Windows1252, "＝😀Ａ", "3F3F3F", 3)]
    [InlineData(CsvCharset.Iso88591, "a?b", "613F62", 0)]
    [InlineData(CsvCharset.Iso88591, "Āb", "3F62", 1)]
    [InlineData(CsvCharset.Windows1252, "\u07FFb\u0800b", "3F623F62", 2)]
    [InlineData(CsvCharset.Iso88591, "", "", 0)]
    [InlineData(CsvCharset.Utf8, "é€😀", "C3A9E282ACF09F9880", 0)]
    public void Transcode_Text_GivesTheBytes(CsvCharset charset, string text, string expected, long expectedUnmappable)
    {
        Assert.Equal(expected, Convert.ToHexString(Transcoded(text, charset, out long unmappable)));
        Assert.Equal(expectedUnmappable, unmappable);
    }

    [Fact]
    public void Transcode_Windows1252_WritesEveryDefinedByteAndNoOther()
    {
        byte[] undefined = [0x81, 0x8D, 0x8F, 0x90, 0x9D];
        HashSet<byte> written = [];
        for (int codePoint = 0; codePoint < 0x3000; codePoint++)
        {
            byte[] bytes = Transcoded(char.ToString((char)codePoint), CsvCharset.Windows1252, out long unmappable);
            byte single = Assert.Single(bytes);
            if (unmappable == 0)
            {
                Assert.True(written.Add(single), "two characters on one byte");
            }
        }

        Assert.Equal(Enumerable.Range(0, 256).Select(value => (byte)value).Except(undefined), written.Order());
    }

    [Theory]
    [InlineData(CsvCharset.Iso88591)]
    [InlineData(CsvCharset.Windows1252)]
    public void Transcode_NonAsciiAtEveryPosition_KeepsTheRest(CsvCharset charset)
    {
        for (int length = 1; length <= 50; length++)
        {
            for (int position = 0; position < length; position++)
            {
                foreach (string other in new[] { "é", "€", "😀" })
                {
                    string text = new string('x', position) + other + new string('y', length - position - 1);
                    AssertEqualsOracle(text, charset);
                }
            }
        }
    }

    [Property(MaxTest = 2000)]
    public void Transcode_AnyText_EqualsOracleAndDecodesToTextWithQuestionMarks(byte[] picks)
    {
        Rune[] runes = [.. Alphabet.EnumerateRunes()];
        string text = string.Concat(picks.Select(pick => runes[pick % runes.Length].ToString()));
        AssertEqualsOracle(text, CsvCharset.Iso88591);
        AssertEqualsOracle(text, CsvCharset.Windows1252);
    }

    [Property]
    public void Transcode_Ascii_IsTheSameInAllCharsets(byte[] picks)
    {
        string text = string.Concat(picks.Select(pick => (char)(pick & 127)));
        byte[] expected = Encoding.ASCII.GetBytes(text);
        foreach (CsvCharset charset in Enum.GetValues<CsvCharset>())
        {
            Assert.Equal(expected, Transcoded(text, charset, out long unmappable));
            Assert.Equal(0, unmappable);
        }
    }

    [Theory]
    [InlineData(CsvCharset.Iso88591, "plain", -1)]
    [InlineData(CsvCharset.Iso88591, "é€", 2)]
    [InlineData(CsvCharset.Windows1252, "é€", -1)]
    [InlineData(CsvCharset.Windows1252, "é€\u0081x😀", 5)]
    [InlineData(CsvCharset.Utf8, "😀", -1)]
    [InlineData(CsvCharset.Iso88591, "", -1)]
    public void FindUnmappable_Block_GivesTheFirstByteOfTheFirst(CsvCharset charset, string block, int expected) =>
        Assert.Equal(expected, CharsetTranscoder.FindUnmappable(Encoding.UTF8.GetBytes(block), charset));

    private static void AssertEqualsOracle(string text, CsvCharset charset)
    {
        // Decoding every single byte gives the table; undefined bytes of 1252 decode to C1 controls and are left out.
        Encoding encoding = charset == CsvCharset.Iso88591
            ? Encoding.Latin1
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        HashSet<string> known = [.. Enumerable.Range(0, 256)
            .Where(value => charset == CsvCharset.Iso88591 || value is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D))
            .Select(value => encoding.GetString([(byte)value]))];
        string[] expected =
            [.. text.EnumerateRunes().Select(rune => known.Contains(rune.ToString()) ? rune.ToString() : "?")];
        long lost = text.EnumerateRunes().Count(rune => !known.Contains(rune.ToString()));

        byte[] bytes = Transcoded(text, charset, out long unmappable);

        Assert.Equal(expected.Length, bytes.Length);
        Assert.Equal(string.Concat(expected), encoding.GetString(bytes));
        Assert.Equal(lost, unmappable);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int first = CharsetTranscoder.FindUnmappable(utf8, charset);
        Assert.Equal(lost > 0, first >= 0);
        Assert.True(first < 0 || text.EnumerateRunes()
            .TakeWhile(rune => known.Contains(rune.ToString())).Sum(rune => rune.Utf8SequenceLength) == first);
    }

    /// <summary>Transcodes into a buffer of its own and in place, which must agree.</summary>
    private static byte[] Transcoded(string text, CsvCharset charset, out long unmappable)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        long lost = 0;
        byte[] apart = WrittenCell.OfText(
            utf8,
            utf8.Length,
            (to, source, length) => CharsetTranscoder.Transcode(source, length, to, charset, ref lost));
        long again = 0;
        byte[] inPlace = WrittenCell.Bytes(utf8.Length, to =>
        {
            utf8.CopyTo(new Span<byte>(to, utf8.Length));
            return CharsetTranscoder.Transcode(to, utf8.Length, to, charset, ref again);
        });
        Assert.Equal(apart, inPlace);
        Assert.Equal(lost, again);
        unmappable = lost;
        return apart;
    }
}
