using System.Buffers.Binary;
using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class InlineTextTests
{
    [Fact]
    public void LoadAndCopy_EveryLength_AreTheBytesAndZeros()
    {
        byte[] bytes = [.. Enumerable.Range(1, 32).Select(value => (byte)(0xFF - value))];
        for (int length = 1; length <= InlineText.Bytes; length++)
        {
            byte[] padded = new byte[InlineText.Bytes];
            bytes.AsSpan(0, length).CopyTo(padded);
            (ulong, ulong) expected = (
                BinaryPrimitives.ReadUInt64LittleEndian(padded),
                BinaryPrimitives.ReadUInt64LittleEndian(padded.AsSpan(sizeof(ulong))));
            fixed (byte* text = bytes)
            {
                Assert.Equal(expected, InlineText.Load(text, length));
                Assert.Equal(expected, InlineText.Copy(text, length));
            }
        }
    }
}
