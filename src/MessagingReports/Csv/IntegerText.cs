using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessagingReports.Csv;

/// <summary>Whole numbers: <c>-</c> when negative, digits without leading zeros.</summary>
internal static unsafe class IntegerText
{
    /// <summary>What the caller keeps free at the destination: <c>-9223372036854775808</c>.</summary>
    public const int MaximumBytes = 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(byte* destination, int value) => Write(destination, (long)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Write(byte* destination, long value)
    {
        unchecked
        {
            if ((ulong)value < 10)
            {
                *destination = (byte)('0' + value);
                return destination + 1;
            }

            return WriteLonger(destination, value);
        }
    }

    /// <summary>Writes <paramref name="value"/> without leading zeros; 20 bytes at most.</summary>
    public static byte* WriteUnsigned(byte* destination, ulong value)
    {
        int digits = DigitCount(value);
        WriteDigits(destination, value, digits);
        return unchecked(destination + digits);
    }

    /// <summary>
    /// Writes exactly <paramref name="digits"/> digits, leading zeros included; <paramref name="value"/> has no more
    /// than that.
    /// </summary>
    public static void WriteDigits(byte* destination, ulong value, int digits)
    {
        unchecked
        {
            byte* position = destination + digits;

            // 64-bit division only while the value needs it.
            while (value > uint.MaxValue && digits >= 2)
            {
                ulong quotient = value / 100;
                position -= 2;
                DigitPairs.Write(position, (uint)(value - (quotient * 100)));
                value = quotient;
                digits -= 2;
            }

            uint rest = (uint)value;
            while (digits >= 2)
            {
                uint quotient = rest / 100;
                position -= 2;
                DigitPairs.Write(position, rest - (quotient * 100));
                rest = quotient;
                digits -= 2;
            }

            if (digits == 1)
            {
                position[-1] = (byte)('0' + rest);
            }
        }
    }

    /// <summary>The number of decimal digits of <paramref name="value"/>; 1 for zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DigitCount(ulong value)
    {
        unchecked
        {
            // 1233 / 4096 is log10(2) to five digits: the guess is right or one too low.
            int guess = ((BitOperations.Log2(value | 1) + 1) * 1233) >> 12;
            return guess + (value >= PowersOfTen.Of64(guess) ? 1 : 0) + (value == 0 ? 1 : 0);
        }
    }

    private static byte* WriteLonger(byte* destination, long value)
    {
        unchecked
        {
            ulong magnitude = (ulong)value;
            if (value < 0)
            {
                *destination++ = (byte)'-';
                magnitude = 0 - magnitude;
            }

            return WriteUnsigned(destination, magnitude);
        }
    }
}
