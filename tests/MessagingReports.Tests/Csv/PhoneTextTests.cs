using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Tests.Cells;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class PhoneTextTests
{
    private static readonly Regex E164 = new(@"\A\+[1-9][0-9]{1,14}\z", RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("+12", true)]
    [InlineData("+10", true)]
    [InlineData("+16505551234", true)]
    [InlineData("+198765432109876", true)]
    [InlineData("+1", false)]
    [InlineData("+", false)]
    [InlineData("", false)]
    [InlineData("+1987654321098765", false)]
    [InlineData("+0123456", false)]
    [InlineData("1650555", false)]
    [InlineData(",1650555", false)]
    [InlineData("+165x555", false)]
    [InlineData("+x65", false)]
    [InlineData("+165x", false)]
    [InlineData("+1/5", false)]
    [InlineData("+1:5", false)]
    [InlineData("+1 650", false)]
    public void FinishedMask_TextWithLettersBehindIt_IsForNumbersThatPrintAsTheyAre(string text, bool isFinished)
    {
        foreach (char behind in "x5")
        {
            fixed (byte* bytes = Encoding.UTF8.GetBytes(text.PadRight(32, behind)))
            {
                Assert.Equal(isFinished ? uint.MaxValue : 0, PhoneText.FinishedMask(bytes, text.Length));
            }
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("+16505551234", "+16505551234", 0)]
    [InlineData("+12", "+12", 0)]
    [InlineData("+123456789012345", "+123456789012345", 0)]
    [InlineData("+1 (212) 228-9131", "+12122289131", 0)]
    [InlineData("+1(602)462 7162", "+16024627162", 0)]
    [InlineData("+1.602.309.8520", "+16023098520", 0)]
    [InlineData("+44 20 4635 8616", "+442046358616", 0)]
    [InlineData(" +1-305-586-4813 ", "+13055864813", 0)]
    [InlineData("(+1) 305", "+1305", 0)]
    [InlineData("+1234567890123456", "'+1234567890123456", 1)]
    [InlineData("+1", "'+1", 1)]
    [InlineData("+", "'+", 1)]
    [InlineData("+0123456", "'+0123456", 1)]
    [InlineData("++1650", "'++1650", 1)]
    [InlineData("+1650x", "'+1650x", 1)]
    [InlineData("+tag.394@example.org", "'+tag.394@example.org", 1)]
    [InlineData("=eve@example.com", "'=eve@example.com", 1)]
    [InlineData("＋fullsender", "'＋fullsender", 1)]
    [InlineData("-", "'-", 1)]
    [InlineData("- (650) 555", "'- (650) 555", 1)]
    [InlineData("5551234", "5551234", 0)]
    [InlineData("72345", "72345", 0)]
    [InlineData("*100#", "*100#", 0)]
    [InlineData("o'neil@example.com", "o'neil@example.com", 0)]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"", 0)]
    [InlineData("+1650/555", "'+1650/555", 1)]
    [InlineData("+1650:555", "'+1650:555", 1)]
    [InlineData("+1,650", "\"'+1,650\"", 1)]
    [InlineData(" ", "\" \"", 0)]
    public void Write_Device_PrintsE164OrFreeText(string device, string expected, int expectedGuarded)
    {
        Assert.Equal(expected, Written(device, CsvFormat.Default, out long guarded));
        Assert.Equal(expectedGuarded, guarded);
    }

    [Fact]
    public void Write_LineBreakInDevice_FoldsLikeFreeText() => Assert.Equal(
        "a b", Written("a\r\nb", new CsvFormat { FoldLineBreaks = true }, out _));

    [Fact]
    public void Write_OtherByteAtEveryPosition_EqualsOracle()
    {
        for (int length = 1; length <= 18; length++)
        {
            for (int position = 0; position < length; position++)
            {
                foreach (char other in "/:+ 09x")
                {
                    char[] device = new string('5', length).ToCharArray();
                    device[0] = '+';
                    device[position] = other;
                    AssertEqualsOracle(new string(device), CsvFormat.Default);
                }
            }
        }
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(CellGenerators)])]
    public void Write_AnyDevice_EqualsOracle(TypedPhone phone, NastyText text, CsvFormat format)
    {
        AssertEqualsOracle(phone.Value, format);
        AssertEqualsOracle(text.Value, format);
    }

    private static void AssertEqualsOracle(string device, CsvFormat format)
    {
        string stripped = Regex.Replace(device, "[ ().-]", "", RegexOptions.CultureInvariant);
        bool isPhone = E164.IsMatch(stripped);
        string expected = isPhone ? stripped : CellOracle.FreeText(device, format);
        int expectedGuarded = !isPhone && CellOracle.IsGuarded(device, format) ? 1 : 0;
        Assert.Equal(expected, Written(device, format, out long guarded));
        Assert.Equal(expectedGuarded, guarded);
        PhoneCellWriter cells = new(AttemptsRelation.Device, CsvTextRules.FreeText(format));
        RecordBatch batch = WrittenCells.Batch(AttemptsRelation.Device, [device]);
        Assert.Equal([expected], WrittenCells.Of(cells, batch, out int guardedCells));
        Assert.Equal(expectedGuarded, guardedCells);
    }

    private static string Written(string device, CsvFormat format, out long guarded)
    {
        CsvTextRules rules = CsvTextRules.FreeText(format);
        byte[] utf8 = Encoding.UTF8.GetBytes(device);
        long count = 0;
        byte[] written = WrittenCell.OfText(
            utf8,
            CsvText.MaximumBytes(utf8.Length),
            (to, cell, length) => PhoneText.Write(to, cell, length, rules, ref count));
        guarded = count;
        return Encoding.UTF8.GetString(written);
    }
}
