using System.IO.Compression;
using FsCheck;
using FsCheck.Xunit;
using MessagingReports.Sources;

namespace MessagingReports.Tests.Sources;

public class WholeGzipStreamTests
{
    [Property(MaxTest = 30)]
    public bool Read_WholeMembers_GivesTheirBytes(NonNegativeInt length, byte[] second, int seed)
    {
        byte[] first = new byte[length.Get * 1500];
        new System.Random(seed).NextBytes(first);
        byte[] file = [.. Gzip(first), .. Gzip(second)];
        return Read(file).AsSpan().SequenceEqual((byte[])[.. first, .. second]);
    }

    [Fact]
    public void Read_AnyCutOff_Refused()
    {
        byte[] file = Gzip("attempt_id,account_id\r\nT1,A1\r\nT2,A1\r\n"u8.ToArray());
        for (int length = 1; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            Assert.Throws<InvalidDataException>(() => Read(cut));
        }
    }

    [Fact]
    public void Read_StoredBlockCutOff_Refused()
    {
        byte[] random = new byte[100_000];
        new System.Random(1).NextBytes(random);
        byte[] file = Gzip(random);
        Assert.Throws<InvalidDataException>(() => Read(file[..50_000]));
    }

    [Fact]
    public void Read_EmptyMember_GivesNothing() => Assert.Empty(Read(Gzip([])));

    [Fact]
    public async Task ReadAsync_SmallBuffers_GivesAllBytes()
    {
        using Stream stream = new WholeGzipStream(new MemoryStream(Gzip("abcdefghij"u8.ToArray())));
        byte[] buffer = new byte[3];
        List<byte> read = [];
        int length;
        while ((length = await stream.ReadAsync(buffer)) > 0)
        {
            read.AddRange(buffer[..length]);
        }

        Assert.Equal("abcdefghij"u8.ToArray(), read);
    }

    private static byte[] Read(byte[] file)
    {
        using Stream stream = new WholeGzipStream(new MemoryStream(file));
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
