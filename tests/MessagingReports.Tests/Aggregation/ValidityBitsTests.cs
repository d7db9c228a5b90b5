using System.Runtime.Intrinsics;
using MessagingReports.Aggregation;
using MessagingReports.Fuzz.Oracles;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class ValidityBitsTests
{
    private static readonly byte[] Bits = [0b1010_0110, 0b0001_1101, 0xFF, 0x00, 0b0110_1001, 0b1000_0001, 0x3C, 0xA5];

    [SkippableFact]
    public void Spread_AnyRowAndRest_HasTheBitOfEachRow()
    {
        Guarded.Require();
        for (int row = 0; row < 40; row++)
        {
            for (int left = 1; left <= 24; left++)
            {
                using GuardedMemory<byte> bits = new(Bits.AsSpan(0, (row + left + 7) / 8));
                Vector128<byte> spread = ValidityBits.Spread(bits.Pointer, row, left);
                for (int i = 0; i < Math.Min(left, ValidityBits.Rows); i++)
                {
                    Assert.Equal(Has(row + i) ? 0xFF : 0, spread[i]);
                }
            }
        }
    }

    [SkippableFact]
    public void KeepPresent_RowsWithoutAValue_KeepTheBitsAskedFor()
    {
        Guarded.Require();
        byte[] masks = new byte[64];
        masks.AsSpan().Fill(0b1110);
        using GuardedMemory<byte> bits = new(Bits.AsSpan(0, 6));
        fixed (byte* mask = masks)
        {
            ValidityBits.KeepPresent(bits.Pointer, 3, 0b0110, mask, 45);
        }

        Assert.Equal(
            Enumerable.Range(0, 45).Select(i => (byte)(Has(3 + i) ? 0b1110 : 0b0110)), masks[..45]);
    }

    private static bool Has(int row) => (Bits[row / 8] >> (row % 8) & 1) != 0;
}
