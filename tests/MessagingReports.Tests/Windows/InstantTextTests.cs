using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MessagingReports.Windows;

namespace MessagingReports.Tests.Windows;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("2024-10-01T04:00:00Z", 1_727_755_200_000_000)]
    [InlineData("2024-02-29T23:59:59Z", 1_709_251_199_000_000)]
    [InlineData("1970-01-01T00:00:00.1Z", 100_000)]
    [InlineData("1970-01-01T00:00:00.12Z", 120_000)]
    [InlineData("1970-01-01T00:00:00.000001Z", 1)]
    [InlineData("1970-01-01T00:00:00.0000019Z", 1)]
    [InlineData("1970-01-01T00:00:00.999999999Z", 999_999)]
    [InlineData("1969-12-31T23:59:59.999999Z", -1)]
    [InlineData("1969-12-31T23:59:59.9999999Z", -1)]
    [InlineData("1969-12-31T23:59:59.5Z", -500_000)]
    [InlineData("0001-01-01T00:00:00Z", -62_135_596_800_000_000)]
    [InlineData("9999-12-31T23:59:59.999999999Z", 253_402_300_799_999_999)]
    public void TryParse_Instant_IsReadTruncatedToTheMicrosecond(string text, long expected)
    {
        Assert.True(InstantText.TryParse(text, out long fromText));
        Assert.True(InstantText.TryParse(Encoding.UTF8.GetBytes(text), out long fromBytes));
        Assert.Equal(expected, fromText);
        Assert.Equal(expected, fromBytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2024-10-01")]
    [InlineData("2024-10-01T04:00:00")]
    [InlineData("2024-10-01T04:00Z")]
    [InlineData("2024-10-01t04:00:00Z")]
    [InlineData("2024-10-01T04:00:00z")]
    [InlineData("2024-10-01 04:00:00Z")]
    [InlineData("2024-10-01T04:00:00+00:00")]
    [InlineData("2024-10-01T04:00:00.Z")]
    [InlineData("2024-10-01T04:00:00,5Z")]
    [InlineData("2024-10-01T04:00:005Z")]
    [InlineData("2024-10-01T04:00:00.1234567890Z")]
    [InlineData("2024-10-01T04:00:00.12345678aZ")]
    [InlineData("2024-10-01T04:00:00.1-Z")]
    [InlineData("2024-10-01T04:00:00.5ZZ")]
    [InlineData("2024-10-01T24:00:00Z")]
    [InlineData("2024-10-01T04:60:00Z")]
    [InlineData("2024-12-31T23:59:60Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2024-10-32T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2024-10-01T-4:00:00Z")]
    [InlineData(" 2024-10-01T04:00:00Z")]
    [InlineData("2024-10-01T04:00:0\u0661Z")]
    [InlineData("2024-10-01T04:00:0\u0130Z")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(InstantText.TryParse(text, out long fromText));
        Assert.False(InstantText.TryParse(Encoding.UTF8.GetBytes(text), out long fromBytes));
        Assert.Equal(0, fromText);
        Assert.Equal(0, fromBytes);
    }

    [Theory]
    [InlineData("2024-10-01T04:00:00Z")]
    [InlineData("2024-10-01T04:00:00.5Z")]
    [InlineData("2024-10-01T04:00:00.000001Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void Format_WhatParseRead_IsTheSameText(string text) =>
        Assert.Equal(text, InstantText.Format(InstantText.Parse("start", text)));

    [Property(MaxTest = 1000)]
    public Property TryParse_WhatFormatWrote_ReadsItBack() =>
        Prop.ForAll(
            Zones.AnyZoneAndInstant().ToArbitrary(),
            at => InstantText.TryParse(InstantText.Format(at.Instant), out long read)
                && read == UnixMicroseconds.Of(at.Instant));

    [Property(MaxTest = 1000)]
    public Property TryParse_OneCharacterChanged_AgreesWithNodaTime() =>
        Prop.ForAll(
            ChangedTexts().ToArbitrary(),
            text =>
            {
                var oracle = NodaTime.Text.InstantPattern.ExtendedIso.Parse(text);
                bool isRead = InstantText.TryParse(text, out long read);
                return isRead == oracle.Success && (!isRead || read == UnixMicroseconds.Of(oracle.Value));
            });

    [Fact]
    public void TryParse_ManyTexts_AllocatesNothing()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("2024-10-01T04:00:00.123456Z");
        Assert.Equal(2, CountRead(utf8, "2024-10-01T04:00:00.123456Z"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = 0;
        for (int i = 0; i < 1000; i++)
        {
            count += CountRead(utf8, "2024-10-01T04:00:00.123456Z");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(2000, count);
    }

    [Fact]
    public void Parse_AnythingElse_SaysTheGrammar()
    {
        ReportRequestException error =
            Assert.Throws<ReportRequestException>(() => InstantText.Parse("start", "yesterday"));

        Assert.Equal(
            "start: 'yesterday' found, expected a UTC instant as yyyy-MM-ddTHH:mm:ss[.fffffffff]Z in the years "
            + "0001 to 9999. "
            + "Write it like 2024-10-31T04:00:00Z.",
            error.Message);
        Assert.Equal("start", error.Parameter);
    }

    private static int CountRead(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> text) =>
        (InstantText.TryParse(utf8, out _) ? 1 : 0) + (InstantText.TryParse(text, out _) ? 1 : 0);

    private static Gen<string> ChangedTexts() =>
        from at in Zones.AnyZoneAndInstant()
        let text = InstantText.Format(at.Instant)
        from index in Gen.Choose(0, text.Length - 1)
        from character in Gen.Elements([.. "0123456789-:.TZ +"])
        let changed = text[..index] + character + text[(index + 1)..]

        // NodaTime knows years before 0001 and 24:00; the grammar does not.
        where !changed.StartsWith('-') && !changed.StartsWith("0000", StringComparison.Ordinal)
            && !changed.Contains("T24", StringComparison.Ordinal)
        select changed;
}
