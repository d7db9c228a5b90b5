using System.IO.Compression;
using MessagingReports.Compression;

namespace MessagingReports.Tests.Compression;

/// <summary>gzip and zstd: whole members, the same bytes for the same text.</summary>
public sealed class MemberCompressorTests
{
    public static TheoryData<ReportCompressionMethod, CompressionLevel> Every => new()
    {
        { ReportCompressionMethod.Gzip, CompressionLevel.Fastest },
        { ReportCompressionMethod.Gzip, CompressionLevel.Optimal },
        { ReportCompressionMethod.Gzip, CompressionLevel.SmallestSize },
        { ReportCompressionMethod.Zstd, CompressionLevel.Fastest },
        { ReportCompressionMethod.Zstd, CompressionLevel.Optimal },
        { ReportCompressionMethod.Zstd, CompressionLevel.SmallestSize },
    };

    [Theory]
    [MemberData(nameof(Every))]
    public void Compress_Text_ReadsBack(ReportCompressionMethod method, CompressionLevel level)
    {
        byte[] text = Records(20_000);

        byte[] member = Compress(method, level, text);

        Assert.Equal(text, Decompressed.Read(method, member));
        Assert.InRange(member.Length, 1, text.Length * 3 / 4);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compress_Nothing_IsAMemberThatHoldsNothing(ReportCompressionMethod method, CompressionLevel level)
    {
        byte[] member = Compress(method, level, []);

        Assert.NotEmpty(member);
        Assert.Empty(Decompressed.Read(method, member));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compress_BytesThatDoNotCompress_ReadBack(ReportCompressionMethod method, CompressionLevel level)
    {
        byte[] noise = new byte[40_000];
        new Random(7).NextBytes(noise);

        Assert.Equal(noise, Decompressed.Read(method, Compress(method, level, noise)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compress_AfterOtherTexts_GivesTheSameBytes(ReportCompressionMethod method, CompressionLevel level)
    {
        byte[] text = Records(4_000);
        byte[] fresh = Compress(method, level, text);
        using IMemberCompressor used = Create(method, level);
        using CompressedBytes output = new(16);
        for (int size = 1; size <= 60_000; size *= 7)
        {
            used.Compress(Records(size), output);
        }

        output.Clear();
        used.Compress(text, output);

        Assert.Equal(fresh, output.Span.ToArray());
    }

    [Fact]
    public void Compress_Gzip_HasNoTimeNameOrSystemInItsHeader()
    {
        byte[] member = Compress(ReportCompressionMethod.Gzip, CompressionLevel.Fastest, "a\r\n"u8);

        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], member[..8]);
        Assert.Equal(0xFF, member[9]);
    }

    [Fact]
    public void Compress_GzipBehindAnotherMember_LeavesThatAlone()
    {
        byte[] one = Compress(ReportCompressionMethod.Gzip, CompressionLevel.Fastest, "a\r\n"u8);
        byte[] two = Compress(ReportCompressionMethod.Gzip, CompressionLevel.Fastest, "b\r\n"u8);
        using IMemberCompressor gzip = Create(ReportCompressionMethod.Gzip, CompressionLevel.Fastest);
        using CompressedBytes output = new(16);

        gzip.Compress("a\r\n"u8, output);
        gzip.Compress("b\r\n"u8, output);

        Assert.Equal([.. one, .. two], output.Span.ToArray());
    }

    [Fact]
    public void Compress_Zstd_NamesTheSizeAndEndsInAChecksum()
    {
        byte[] frame = Compress(ReportCompressionMethod.Zstd, CompressionLevel.Fastest, "a\r\n"u8);

        Assert.Equal([0x28, 0xB5, 0x2F, 0xFD, 0x24, 3], frame[..6]); // 0x20 one segment, 0x04 checksum; 3 bytes
    }

    private static byte[] Compress(ReportCompressionMethod method, CompressionLevel level, ReadOnlySpan<byte> text)
    {
        using IMemberCompressor compressor = Create(method, level);
        using CompressedBytes output = new(16);
        compressor.Compress(text, output);
        return output.Span.ToArray();
    }

    private static IMemberCompressor Create(ReportCompressionMethod method, CompressionLevel level) =>
        new ReportCompression { Method = method, Level = level }.CreateCompressor();

    private static byte[] Records(int bytes)
    {
        Random random = new(bytes);
        byte[] text = new byte[bytes];
        for (int i = 0; i < bytes; i++)
        {
            text[i] = i % 20 == 19 ? (byte)'\n' : (byte)('0' + (random.Next(4) * (i % 3)));
        }

        return text;
    }
}
