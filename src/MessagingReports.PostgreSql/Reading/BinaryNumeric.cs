using System.Buffers.Binary;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>The binary form of numeric: digits of base 10 000, the first with a weight.</summary>
internal static class BinaryNumeric
{
    private const int HeaderLength = 8;
    private const int Base = 10_000;
    private const int BaseDigits = 4;
    private const ushort Negative = 0x4000;

    /// <summary>The value times 10 to the power of <paramref name="scale"/>.</summary>
    /// <returns>False for NaN, infinity, more decimals than the scale, or more than 38 digits.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int scale, out Int128 value)
    {
        value = 0;
        int count = BinaryPrimitives.ReadInt16BigEndian(bytes);
        int weight = BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        ushort sign = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        if (sign > Negative)
        {
            return false;
        }

        try
        {
            for (int i = 0; i < count; i++)
            {
                int digit = BinaryPrimitives.ReadInt16BigEndian(bytes[(HeaderLength + (i * sizeof(short)))..]);
                if (!TryAdd(ref value, digit, ((weight - i) * BaseDigits) + scale))
                {
                    return false;
                }
            }
        }
        catch (OverflowException)
        {
            return false;
        }

        value = sign == Negative ? -value : value;
        return true;
    }

    /// <summary>Adds a digit times a power of ten, which may be negative as long as nothing is lost.</summary>
    private static bool TryAdd(ref Int128 value, int digit, int power)
    {
        if (digit == 0)
        {
            return true;
        }

        if (power <= -BaseDigits)
        {
            return false;
        }

        int divisor = 1;
        for (; power < 0; power++)
        {
            divisor *= 10;
        }

        if (digit % divisor != 0)
        {
            return false;
        }

        Int128 scaled = digit / divisor;
        for (; power >= BaseDigits; power -= BaseDigits)
        {
            scaled = checked(scaled * Base);
        }

        for (; power > 0; power--)
        {
            scaled = checked(scaled * 10);
        }

        value = checked(value + scaled);
        return true;
    }
}
