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
}
