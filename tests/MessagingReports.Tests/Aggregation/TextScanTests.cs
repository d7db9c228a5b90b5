using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

/// <summary>What settles the ids of a block as a whole, so that no row is looked at.</summary>
public sealed unsafe class TextScanTests
{
    private const int Longest = 70; // two vectors and a rest

    [Theory]
    [InlineData(0x00, true)]
    [InlineData(0x1F, true)]
    [InlineData(0x20, false)]
    [InlineData(0x7E, false)]
    [InlineData(0x7F, true)]
    [InlineData(0x80, false)]
    [InlineData(0xC1, false)]
    [InlineData(0xC2, true)]
    [InlineData(0xC3, false)]
    [InlineData(0xFF, false)]
    public void MayHoldControls_OneByteAnywhere_IsFoundIffItMayBeOne(byte value, bool expected)
    {
        for (int length = 1; length <= Longest; length++)
        {
            byte[] bytes = new byte[length];
            for (int at = 0; at < length; at++)
            {
                bytes.AsSpan().Fill((byte)'a');
                bytes[at] = value;
                Assert.Equal(expected, TextScan.MayHoldControls(bytes));
            }
        }
    }

    [Fact]
    public void MayHoldControls_NoBytes_HoldNone() => Assert.False(TextScan.MayHoldControls([]));

    [Fact]
    public void HasEmpty_OneTextAnywhere_IsFoundIffItIsEmpty()
    {
        for (int count = 1; count <= 40; count++)
        {
            Assert.False(HasEmpty(count, empty: -1));
            for (int at = 0; at < count; at++)
            {
                Assert.True(HasEmpty(count, at));
            }
        }
    }

    // An empty text before and one after belong to other rows.
    private static bool HasEmpty(int count, int empty)
    {
        int[] offsets = new int[count + 3];
        for (int i = 0; i < count; i++)
        {
            offsets[i + 2] = offsets[i + 1] + (i == empty ? 0 : 3);
        }

        offsets[count + 2] = offsets[count + 1];
        fixed (int* first = offsets)
        {
            return TextScan.HasEmpty(first + 1, count);
        }
    }
}
