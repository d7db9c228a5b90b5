namespace MessagingReports.Csv;

/// <summary>
/// Exact decimals given as scaled integers: <c>value ÷ 10^scale</c>, plain notation, a point, no grouping.
/// </summary>
/// <remarks>Errors: a scale outside 0 to 38 throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
internal static unsafe class DecimalText
{
    /// <summary>
    /// What the caller keeps free at the destination: a sign, <c>0.</c>, 38 decimals, and one to spare.
    /// </summary>
    public const int MaximumBytes = 42;

    /// <summary>The most decimals a scaled integer can have.</summary>
    public const int MaximumScale = 38;

    /// <summary>
    /// Type <c>num</c>: trailing zeros of the decimals are left out, and the point with the last of them; never
    /// <c>-0</c>.
    /// </summary>
    public static byte* WriteTrimmed(byte* destination, long value, int scale) =>
        unchecked((uint)scale) <= PowersOfTen.MaximumOf64Bits
            ? Write64(destination, value, scale, trimmed: true)
            : Write128(destination, value, scale, trimmed: true);

    /// <inheritdoc cref="WriteTrimmed(byte*, long, int)"/>
    public static byte* WriteTrimmed(byte* destination, Int128 value, int scale) =>
        unchecked((uint)scale) <= PowersOfTen.MaximumOf64Bits && value == unchecked((long)value)
            ? Write64(destination, unchecked((long)value), scale, trimmed: true)
            : Write128(destination, value, scale, trimmed: true);

    /// <summary>
    /// Type <c>dec(n)</c>: exactly <paramref name="decimals"/> decimals, no point when that is 0; never <c>-0.00</c>.
    /// </summary>
    public static byte* WriteFixed(byte* destination, long value, int decimals) =>
        unchecked((uint)decimals) <= PowersOfTen.MaximumOf64Bits
            ? Write64(destination, value, decimals, trimmed: false)
            : Write128(destination, value, decimals, trimmed: false);

    /// <inheritdoc cref="WriteFixed(byte*, long, int)"/>
    public static byte* WriteFixed(byte* destination, Int128 value, int decimals) =>
        unchecked((uint)decimals) <= PowersOfTen.MaximumOf64Bits && value == unchecked((long)value)
            ? Write64(destination, unchecked((long)value), decimals, trimmed: false)
            : Write128(destination, value, decimals, trimmed: false);

    private static byte* Write64(byte* destination, long value, int scale, bool trimmed)
    {
        unchecked
        {
            ulong magnitude = (ulong)value;
            if (value < 0)
            {
                *destination++ = (byte)'-';
                magnitude = 0 - magnitude;
            }

            ulong power = PowersOfTen.Of64(scale);
            ulong whole = magnitude / power;
            ulong fraction = magnitude - (whole * power);
            destination = IntegerText.WriteUnsigned(destination, whole);
            if (scale == 0 || (trimmed && fraction == 0))
            {
                return destination;
            }

            *destination++ = (byte)'.';
            IntegerText.WriteDigits(destination, fraction, scale);
            destination += scale;
            return trimmed ? TrimZeros(destination) : destination;
        }
    }

    private static byte* Write128(byte* destination, Int128 value, int scale, bool trimmed)
    {
        if (unchecked((uint)scale) > MaximumScale)
        {
            Throw.ScaleBeyondDigits(scale);
        }

        unchecked
        {
            UInt128 magnitude = (UInt128)value;
            if (value < 0)
            {
                *destination++ = (byte)'-';
                magnitude = UInt128.Zero - magnitude;
            }

            // 2^127 has 39 digits: at most 20 before the lowest 19.
            const int Digits = 39;
            byte* digits = stackalloc byte[Digits];
            UInt128 upper = magnitude / PowersOfTen.Of64(PowersOfTen.MaximumOf64Bits);
            UInt128 lower = magnitude - (upper * PowersOfTen.Of64(PowersOfTen.MaximumOf64Bits));
            IntegerText.WriteDigits(digits, (ulong)upper, 20);
            IntegerText.WriteDigits(digits + 20, (ulong)lower, PowersOfTen.MaximumOf64Bits);

            int point = Digits - scale;
            int first = 0;
            while (first < point - 1 && digits[first] == (byte)'0')
            {
                first++;
            }

            int whole = point - first;
            Buffer.MemoryCopy(digits + first, destination, MaximumBytes, whole);
            destination += whole;
            if (scale == 0 || (trimmed && magnitude == 0))
            {
                return destination;
            }

            *destination++ = (byte)'.';
            Buffer.MemoryCopy(digits + point, destination, MaximumBytes, scale);
            destination += scale;
            return trimmed ? TrimZeros(destination) : destination;
        }
    }

    /// <summary>Steps back over zeros, and over the point if nothing is left behind it.</summary>
    private static byte* TrimZeros(byte* end)
    {
        unchecked
        {
            while (end[-1] == (byte)'0')
            {
                end--;
            }

            return end[-1] == (byte)'.' ? end - 1 : end;
        }
    }
}
