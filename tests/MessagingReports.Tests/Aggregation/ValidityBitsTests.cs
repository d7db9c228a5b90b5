using System.Runtime.Intrinsics;
using MessagingReports.Aggregation;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class ValidityBitsTests
{
    private static readonly byte[] Bits = [0b1010_0110, 0b0001_1101, 0xFF, 0x00, 0b0110_1001, 0b1000_0001, 0x3C, 0xA5];

    [Fact]
    public void Spread_AnyRowAndRest_HasTheBitOfEachRow()
    {
        fixed (byte* bits = Bits)
        {
            for (int row = 0; row < 40; row++)
            {
                for (int left = 1; left <= 24; left++)
                {
                    Vector128<byte> spread = ValidityBits.Spread(bits, row, left);
                    for (int i = 0; i < Math.Min(left, ValidityBits.Rows); i++)
                    {
                        Assert.Equal(Has(row + i) ? 0xFF : 0, spread[i]);
                    }
                }
            }
        }
    }

    [Fact]
    public void KeepPresent_RowsWithoutAValue_KeepTheBitsAskedFor()
    {
        byte[] masks = new byte[64];
        masks.AsSpan().Fill(0b1110);
        fixed (byte* bits = Bits, mask = masks)
        {
            ValidityBits.KeepPresent(bits, 3, 0b0110, mask, 45);
        }

        Assert.Equal(
            Enumerable.Range(0, 45).Select(i => (byte)(Has(3 + i) ? 0b1110 : 0b0110)), masks[..45]);
    }

    private static bool Has(int row) => (Bits[row / 8] >> (row % 8) & 1) != 0;
}
