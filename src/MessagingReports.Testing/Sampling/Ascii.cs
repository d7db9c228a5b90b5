namespace MessagingReports.Testing.Sampling;

/// <summary>Writes ASCII texts into a span from its start and returns the length.</summary>
internal static class Ascii
{
    /// <summary>A prefix and a number with leading zeros.</summary>
    public static int Id(Span<byte> destination, byte prefix, long number, int digits)
    {
        destination[0] = prefix;
        Digits(destination[1..], number, digits);
        return digits + 1;
    }

    /// <summary>The lowest digits of a number with leading zeros.</summary>
    public static int Digits(Span<byte> destination, long number, int digits)
    {
        for (int i = digits - 1; i >= 0; i--)
        {
            long rest = number / 10;
            destination[i] = (byte)('0' + (number - (rest * 10)));
            number = rest;
        }

        return digits;
    }

    public static int Copy(Span<byte> destination, ReadOnlySpan<byte> text)
    {
        text.CopyTo(destination);
        return text.Length;
    }
}
