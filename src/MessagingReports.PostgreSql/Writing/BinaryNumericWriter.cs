using System.Buffers.Binary;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>The binary form of numeric, from a scaled integer.</summary>
internal static class BinaryNumericWriter
{
    private const int Base = 10_000;
    private const int BaseDigits = 4;
    private const int MostDigits = 8;
    private const short Negative = 0x4000;

    /// <summary>
    /// Writes a field: <paramref name="scaled"/> divided by 10 to the power of <paramref name="scale"/>.
    /// </summary>
    public static void Write(long scaled, int scale, RowBuffer target)
    {
        UInt128 rest = (UInt128)Int128.Abs(scaled);
        int fractions = (scale + BaseDigits - 1) / BaseDigits;
        for (int i = scale; i < fractions * BaseDigits; i++)
        {
            rest *= 10; // so that the decimals fill whole digits of base 10 000
        }

        Span<short> digits = stackalloc short[MostDigits];
        int count = 0;
        for (; rest != 0; rest /= Base)
        {
            digits[count++] = (short)(ushort)(rest % Base);
        }

        int zeros = 0; // the last digits that are zero are left out
        while (zeros < count && digits[zeros] == 0)
        {
            zeros++;
        }

        Span<byte> field = target.AddField((4 + count - zeros) * sizeof(short));
        BinaryPrimitives.WriteInt16BigEndian(field, (short)(count - zeros));
        BinaryPrimitives.WriteInt16BigEndian(field[2..], (short)(count - fractions - 1));
        BinaryPrimitives.WriteInt16BigEndian(field[4..], scaled < 0 ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(field[6..], (short)scale);
        for (int i = count - 1, at = 8; i >= zeros; i--, at += sizeof(short))
        {
            BinaryPrimitives.WriteInt16BigEndian(field[at..], digits[i]);
        }
    }
}
