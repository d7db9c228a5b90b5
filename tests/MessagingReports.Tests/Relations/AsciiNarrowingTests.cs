using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public unsafe class AsciiNarrowingTests
{
    [Fact]
    public void TryNarrow_AsciiOfAnyLength_SameBytes()
    {
        for (int length = 0; length <= 70; length++)
        {
            string text = new([.. Enumerable.Range(0, length).Select(i => (char)((i * 31) & 0x7F))]);
            Assert.Equal(Encoding.ASCII.GetBytes(text), Narrow(text));
        }
    }

    [Fact]
    public void TryNarrow_OneOtherCharacterAnywhere_Refused()
    {
        char[] others = ['\u0080', 'é', '\u0100', '\u4E00', '\uD800', '\uFF21'];
        for (int length = 1; length <= 40; length++)
        {
            for (int place = 0; place < length; place++)
            {
                char[] text = [.. Enumerable.Repeat('x', length)];
                text[place] = others[place % others.Length];
                Assert.Null(Narrow(text));
            }
        }
    }

    [Fact]
    public void TryNarrowPadded_AnyLengthAtTheEndOfAPage_AsUnpadded()
    {
        // Strings one after the other on the heap end at every place of a page.
        for (int number = 0; number < 4000; number++)
        {
            string text = new([.. Enumerable.Range(0, number % 41).Select(i => (char)(((i + number) * 31) & 0x7F))]);
            Assert.Equal(Encoding.ASCII.GetBytes(text), NarrowPadded(text));
        }
    }

    [Fact]
    public void TryNarrowPadded_OneOtherCharacterAnywhere_Refused()
    {
        char[] others = ['\u0080', 'é', '\u0100', '\u4E00', '\uD800', '\uFF21'];
        for (int length = 1; length <= 40; length++)
        {
            for (int place = 0; place < length; place++)
            {
                char[] text = [.. Enumerable.Repeat('x', length)];
                text[place] = others[place % others.Length];
                Assert.Null(NarrowPadded(new string(text)));
            }
        }
    }

    private static byte[]? NarrowPadded(string text)
    {
        byte[] target = new byte[text.Length + 16];
        fixed (byte* pointer = target)
        {
            return AsciiNarrowing.TryNarrowPadded(text, pointer) ? target[..text.Length] : null;
        }
    }

    private static byte[]? Narrow(ReadOnlySpan<char> text)
    {
        byte[] target = new byte[text.Length + 1];
        target[^1] = 0xEE;
        fixed (byte* pointer = target)
        {
            bool isAscii = AsciiNarrowing.TryNarrow(text, pointer);
            Assert.Equal(0xEE, target[^1]);
            return isAscii ? target[..^1] : null;
        }
    }
}
