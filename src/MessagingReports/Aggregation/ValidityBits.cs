using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>Bits of rows spread to bytes, sixteen rows at a time.</summary>
internal static unsafe class ValidityBits
{
    public const int Rows = 16;

    /// <summary>All ones in the byte of each row that has a value, zero in the others.</summary>
    /// <param name="bits">One bit a row, least significant first.</param>
    /// <param name="row">The first row.</param>
    /// <param name="left">The rows there are from it on, at least 1; nothing past them is read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Spread(byte* bits, int row, int left)
    {
        unchecked
        {
            byte* first = bits + (row >> 3);
            nint last = ((row & 7) + Math.Min(left, Rows) - 1) >> 3;
            uint some = (first[0] | (last > 0 ? (uint)first[1] << 8 : 0) | (last > 1 ? (uint)first[2] << 16 : 0))
                >> (row & 7);
            Vector128<byte> spread = Vector128.Shuffle(
                Vector128.CreateScalarUnsafe(some).AsByte(),
                Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
            Vector128<byte> ofRow = Vector128.Create(0x8040_2010_0804_0201UL).AsByte();
            return Vector128.Equals(spread & ofRow, ofRow);
        }
    }

    /// <summary>Keeps of the masks of rows without a value only some bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void KeepPresent(byte* bits, int row, byte keep, byte* masks, int count)
    {
        unchecked
        {
            Vector128<byte> kept = Vector128.Create(keep);
            for (int i = 0; i < count; i += Rows)
            {
                Vector128<byte> present = Spread(bits, row + i, count - i) | kept;
                (Vector128.Load(masks + i) & present).Store(masks + i);
            }
        }
    }
}
