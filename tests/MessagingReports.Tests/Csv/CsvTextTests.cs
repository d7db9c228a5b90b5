using System.Text;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class CsvTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "a;b")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData(" ", "\" \"")]
    [InlineData("a b", "a b")]
    [InlineData("a\t", "a\t")]
    [InlineData("\u00A0a", "\u00A0a")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+x", "'+x")]
    [InlineData("-x", "'-x")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\n+x", "\"'\n+x\"")]
    [InlineData("＝x", "'＝x")]
    [InlineData("＋x", "'＋x")]
    [InlineData("－x", "'－x")]
    [InlineData("＠x", "'＠x")]
    [InlineData("'x", "''x")]
    [InlineData("'", "''")]
    [InlineData("=", "'=")]
    [InlineData(" =x", "\" =x\"")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("= ", "\"'= \"")]
    [InlineData("Ａ", "Ａ")]
    [InlineData("\uFEFFx", "\uFEFFx")]
    [InlineData("😀", "😀")]
    [InlineData("x=1", "x=1")]
    public void Write_FreeText_QuotesAndGuards(string text, string expected)
    {
        long guarded = 0;
        Assert.Equal(expected, FreeText(text, CsvFormat.Default, ref guarded));
        Assert.Equal(expected.TrimStart('"').StartsWith('\'') ? 1 : 0, guarded);
    }

    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\rb\nc", "a b c")]
    [InlineData("a\n\rb", "a  b")]
    [InlineData("a\r\n\r\nb", "a  b")]
    [InlineData("\r\n=x", "\" =x\"")]
    [InlineData("x\n", "\"x \"")]
    [InlineData("\r", "\" \"")]
    [InlineData("=a\nb", "'=a b")]
    [InlineData("a\nb\"c", "\"a b\"\"c\"")]
    [InlineData("a\n,b", "\"a ,b\"")]
    public void Write_FoldedText_FoldsBeforeTheGuardLooks(string text, string expected)
    {
        long guarded = 0;
        Assert.Equal(expected, FreeText(text, new CsvFormat { FoldLineBreaks = true }, ref guarded));
    }

    [Theory]
    [InlineData(';', "a;b", "\"a;b\"")]
    [InlineData(';', "a,b", "a,b")]
    [InlineData('\t', "\ta", "\"'\ta\"")]
    [InlineData('|', "a|b", "\"a|b\"")]
    public void Write_OtherDelimiter_QuotesThatOne(char delimiter, string text, string expected)
    {
        long guarded = 0;
        Assert.Equal(expected, FreeText(text, new CsvFormat { Delimiter = delimiter }, ref guarded));
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("'x", "'x")]
    [InlineData("-1,5", "\"-1,5\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(" a", "\" a\"")]
    public void Write_PlainRules_NeverGuardOrFold(string text, string expected)
    {
        CsvTextRules rules = CsvTextRules.Plain(new CsvFormat { FoldLineBreaks = true });
        long guarded = 0;
        Assert.Equal(expected, Written(text, rules, ref guarded));
        Assert.Equal(0, guarded);
    }

    [Fact]
    public void Write_GuardOff_PrintsFormulas()
    {
        long guarded = 0;
        Assert.Equal("=1+1", FreeText("=1+1", new CsvFormat { FormulaGuard = false }, ref guarded));
        Assert.Equal(0, guarded);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Write_SpecialByteAtEveryPositionOfEveryLength_EqualsOracle(char delimiter)
    {
        CsvFormat guards = new() { Delimiter = delimiter };
        CsvFormat folds = new() { Delimiter = delimiter, FoldLineBreaks = true, FormulaGuard = false };
        for (int length = 0; length <= 80; length++)
        {
            for (int position = 0; position < Math.Max(1, length); position++)
            {
                foreach (char special in ",;\t|\"\r\n '=@A0")
                {
                    char[] text = new char[length];
                    Array.Fill(text, 'x');
                    if (length > 0)
                    {
                        text[position] = special;
                    }

                    long guarded = 0;
                    FreeText(new string(text), guards, ref guarded);
                    FreeText(new string(text), folds, ref guarded);
                }
            }
        }
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(CellGenerators)])]
    public void Write_AnyText_EqualsOracle(NastyText text, CsvFormat format)
    {
        long guarded = 0;
        FreeText(text.Value, format, ref guarded);
        CsvTextRules plain = CsvTextRules.Plain(format);
        string expected = CellOracle.Plain(text.Value, format.Delimiter);
        Assert.Equal(expected, Written(text.Value, plain, ref guarded));
        Assert.Equal(CellOracle.IsGuarded(text.Value, format) ? 1 : 0, guarded);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a", "a")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"\"b\"", "\"a\"\"\"\"b\"\"\"")]
    [InlineData("=a", "'=a")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("0123456789012345678901234567890,", "\"0123456789012345678901234567890,\"")]
    [InlineData("01234567890123456789012345678901,", "\"01234567890123456789012345678901,\"")]
    public void WriteSuspect_TextWithAnythingBehindIt_WritesAsWriteDoes(string text, string expected)
    {
        CsvTextRules rules = CsvTextRules.FreeText(CsvFormat.Default);
        Assert.Equal(expected, WrittenAsSuspect(text, rules));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(CellGenerators)])]
    public void WriteSuspect_AnyText_EqualsOracle(NastyText text, CsvFormat format) => Assert.Equal(
        CellOracle.FreeText(text.Value, format), WrittenAsSuspect(text.Value, CsvTextRules.FreeText(format)));

    [Fact]
    public void IsSpace_EveryByte_IsOneForASpaceOnly() => Assert.All(
        Enumerable.Range(0, 256), value => Assert.Equal(value == ' ' ? 1u : 0, CsvText.IsSpace((byte)value)));

    [Fact]
    public void SuspectFirst_EveryByte_IsOneForWhatMayNeedAGuardOrAQuote()
    {
        ulong suspects = CsvTextRules.FreeText(CsvFormat.Default).SuspectFirst;

        // @ and NUL share a bit; the full-width forms begin with EF.
        byte[] expected = [0, .. "\t\n\r '+-=@"u8, 0xEF];
        Assert.All(
            Enumerable.Range(0, 256),
            value => Assert.Equal(
                expected.Contains((byte)value) ? 1u : 0, CsvText.SuspectFirst((byte)value, suspects)));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CellGenerators)])]
    public void Ready_AnyText_IsTheWrittenCell(NastyText text, CsvFormat format)
    {
        CsvTextRules rules = CsvTextRules.FreeText(format);
        byte[] ready = CsvText.Ready(Encoding.UTF8.GetBytes(text.Value), rules, out bool isGuarded);
        Assert.Equal(CellOracle.FreeText(text.Value, format), Encoding.UTF8.GetString(ready));
        Assert.Equal(CellOracle.IsGuarded(text.Value, format), isGuarded);
    }

    [Fact]
    public void MaximumBytes_WorstCell_IsEnough()
    {
        // A leading quote takes no guard; all others double: the guard needs a first byte of its own.
        string worst = "=" + new string('"', 40);
        long guarded = 0;
        Assert.Equal("\"'=" + new string('"', 80) + "\"", FreeText(worst, CsvFormat.Default, ref guarded));
    }

    /// <summary>Held against the oracle.</summary>
    private static string FreeText(string text, CsvFormat format, ref long guarded)
    {
        string written = Written(text, CsvTextRules.FreeText(format), ref guarded);
        Assert.Equal(CellOracle.FreeText(text, format), written);
        return written;
    }

    private static string WrittenAsSuspect(string text, CsvTextRules rules)
    {
        // What lies behind the text has every byte that matters.
        byte[] utf8 = [.. Encoding.UTF8.GetBytes(text), .. ",;\t|\"\r\n ,;\t|\"\r\n ,;\t|\"\r\n ,;\t|\"\r\n "u8];
        int length = utf8.Length - CsvText.SpecialBits;
        long guarded = 0;
        fixed (byte* source = utf8)
        {
            byte[] room = new byte[CsvText.MaximumBytes(length) + CsvText.SpecialBits];
            fixed (byte* destination = room)
            {
                byte* end = CsvText.WriteSuspect(destination, source, length, rules, ref guarded);
                return Encoding.UTF8.GetString(destination, (int)(end - destination));
            }
        }
    }

    private static string Written(string text, CsvTextRules rules, ref long guarded)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        long count = 0;
        byte[] written = WrittenCell.OfText(
            utf8,
            CsvText.MaximumBytes(utf8.Length),
            (to, cell, length) => CsvText.Write(to, cell, length, rules, ref count));
        guarded += count;
        return Encoding.UTF8.GetString(written);
    }
}
