using System.Text;
using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class ByteChunksTests
{
    [Fact]
    public void Copy_TextsOfManyLengths_StayWhatTheyWere()
    {
        ByteChunks chunks = new();
        List<(nint At, string Text)> copies = [];
        int[] lengths = [1, 300_000, 20, 262_144, 262_143, 1, 1, 600_000, .. Enumerable.Range(17, 2_000)];
        foreach (int length in lengths)
        {
            string text = new((char)('a' + (copies.Count % 26)), length);
            fixed (byte* bytes = Encoding.ASCII.GetBytes(text))
            {
                copies.Add(((nint)chunks.Copy(bytes, length), text));
            }
        }

        Assert.All(copies, copy => Assert.Equal(
            copy.Text, Encoding.ASCII.GetString((byte*)copy.At, copy.Text.Length)));
        GC.KeepAlive(chunks);
    }

    [Fact]
    public void Copy_ShortTexts_ShareMemoryToItsLastByte()
    {
        ByteChunks chunks = new();
        byte* text = stackalloc byte[16];

        Assert.InRange(Allocated(() => Copy(16_384, 16)), 1 << 18, (1 << 18) + 1_000);
        Assert.InRange(Allocated(() => Copy(1, 1)), 1 << 18, (1 << 18) + 1_000);
        Assert.Equal(0, Allocated(() => Copy(16_383, 16)));

        void Copy(int times, int length)
        {
            for (int i = 0; i < times; i++)
            {
                chunks.Copy(text, length);
            }
        }
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
