using System.Buffers;
using System.Text;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any valid UTF-8, cut into blocks at any characters, transcoded apart and in place: what .NET's decoder of the
/// charset knows, byte for byte, and a counted question mark for everything else.
/// </summary>
internal sealed unsafe class CharsetTarget : FuzzTarget
{
    private static readonly CsvCharset[] Charsets = Enum.GetValues<CsvCharset>();

    private static readonly Dictionary<int, byte>[] Tables =
    [
        [],
        Table(Encoding.Latin1, []),
        Table(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, [0x81, 0x8D, 0x8F, 0x90, 0x9D]),
    ];

    public override string Name => "charsets";

    public override IEnumerable<byte[]> Seeds =>
    [
        [],
        [1, 16, .. "plain text, long enough for a vector"u8],
        [2, 5, .. "é€‚Ÿ™ÿ\u0080\u0081 😀 漢字 ＝ ＂"u8],
        [1, 3, .. "\u00C3\u00A9 and then nothing but ASCII for a while"u8],
    ];

    public override IReadOnlyList<byte[]> Tokens { get; } =
        [.. ((string[])["é", "€", "\u0081", "\u009D", "Ÿ", "😀", "漢", "＝", "＂", "\uFEFF", "\uFFFF", "ABCDEFGHIJKLMNOP"])
            .Select(Encoding.UTF8.GetBytes)];

    public override int MaximumLength => 512;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        CsvCharset charset = reader.Of(Charsets);
        int blockRunes = 1 + reader.Below(64);
        string text = Encoding.UTF8.GetString(reader.Rest());

        (byte[] expected, long lost, int first) = Expected(text, charset);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        FindingException.UnlessEqual(
            first, CharsetTranscoder.FindUnmappable(utf8, charset), "the first character that is not in the charset");
        Check(expected, lost, [utf8], charset, "whole");
        Check(expected, lost, Blocks(text, blockRunes), charset, "in blocks");
    }

    private static void Check(
        byte[] expected, long lost, IEnumerable<byte[]> blocks, CsvCharset charset, string how)
    {
        List<byte> apart = [];
        List<byte> inPlace = [];
        long lostApart = 0;
        long lostInPlace = 0;
        foreach (byte[] block in blocks)
        {
            // The source ends at a page's end: nothing past it may be read.
            using IMemoryOwner<byte> source = new GuardedMemory<byte>(block);
            byte* start = ((GuardedMemory<byte>)source).Pointer;
            apart.AddRange(GuardedRoom.Written(
                block.Length,
                to => CharsetTranscoder.Transcode(start, block.Length, to, charset, ref lostApart)));
            byte* end = CharsetTranscoder.Transcode(start, block.Length, start, charset, ref lostInPlace);
            inPlace.AddRange(new ReadOnlySpan<byte>(start, (int)(end - start)));
        }

        FindingException.UnlessEqual(Convert.ToHexString(expected), Convert.ToHexString([.. apart]), how);
        FindingException.UnlessEqual(
            Convert.ToHexString(expected), Convert.ToHexString([.. inPlace]), how + ", in place");
        FindingException.UnlessEqual(lost, lostApart, how + ", counted");
        FindingException.UnlessEqual(lost, lostInPlace, how + ", counted in place");
    }

    private static (byte[] Bytes, long Lost, int First) Expected(string text, CsvCharset charset)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (charset == CsvCharset.Utf8)
        {
            return (utf8, 0, -1);
        }

        List<byte> bytes = [];
        long lost = 0;
        int first = -1;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!Tables[(int)charset].TryGetValue(rune.Value, out byte value))
            {
                value = (byte)'?';
                first = lost++ == 0 ? position : first;
            }

            bytes.Add(value);
            position += rune.Utf8SequenceLength;
        }

        return ([.. bytes], lost, first);
    }

    private static IEnumerable<byte[]> Blocks(string text, int runes) => text.EnumerateRunes().Chunk(runes)
        .Select(block => Encoding.UTF8.GetBytes(string.Concat(block.Select(rune => rune.ToString()))));

    private static Dictionary<int, byte> Table(Encoding encoding, byte[] undefined) => Enumerable.Range(0, 256)
        .Select(value => (byte)value).Except(undefined)
        .ToDictionary(value => encoding.GetString([value]).EnumerateRunes().Single().Value);
}
