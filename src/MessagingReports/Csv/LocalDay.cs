using System.Runtime.CompilerServices;

namespace MessagingReports.Csv;

/// <summary>
/// One day of a zone's clock and the offset that holds: what the times of the day have in common, ready.
/// </summary>
internal readonly unsafe struct LocalDay
{
    public const ulong Microseconds = 86_400UL * MicrosecondsPerSecond;

    private const uint MicrosecondsPerSecond = 1_000_000;

    // Eight bytes each: "2024-10-", "31T  :  ", ":  -04:0", and the last digit of the offset.
    private readonly ulong _yearAndMonth;
    private readonly ulong _dayAndMinute;
    private readonly ulong _secondAndOffset;
    private readonly byte _last;
    private readonly byte _length;

    /// <summary>The day that holds a local time.</summary>
    /// <param name="format">The form of the cells.</param>
    /// <param name="localMicroseconds">The instant plus its offset.</param>
    /// <param name="offsetSeconds">Within a day either way; its seconds are dropped toward zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The local time does not print: see <see cref="InstantTextWriter.Prints"/>.
    /// </exception>
    public LocalDay(LocalTimeFormat format, long localMicroseconds, int offsetSeconds)
    {
        if (!InstantTextWriter.Prints(localMicroseconds))
        {
            Throw.TimeBeyondCalendar(localMicroseconds);
        }

        long day = Math.DivRem(localMicroseconds, (long)Microseconds, out long rest);
        if (rest < 0)
        {
            day--;
        }

        Start = day * (long)Microseconds;
        DateOnly date = DateOnly.FromDayNumber((int)(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));

        // Division drops the seconds toward zero, so -00:00:30 has no minutes left and is +00:00.
        int minutes = offsetSeconds / 60;
        bool printsOffset = format == LocalTimeFormat.Offset;
        byte* text = stackalloc byte[InstantTextWriter.MaximumBytes];

        // The language leaves it undefined; times of the day are joined to zeros.
        new Span<byte>(text, InstantTextWriter.MaximumBytes).Clear();
        IntegerText.WriteDigits(text, (ulong)date.Year, 4);
        text[4] = (byte)'-';
        DigitPairs.Write(text + 5, (uint)date.Month);
        text[7] = (byte)'-';
        DigitPairs.Write(text + 8, (uint)date.Day);
        text[10] = printsOffset ? (byte)'T' : (byte)' ';
        text[13] = (byte)':';
        text[16] = (byte)':';
        text[19] = minutes < 0 ? (byte)'-' : (byte)'+';
        minutes = Math.Abs(minutes);
        DigitPairs.Write(text + 20, (uint)(minutes / 60));
        text[22] = (byte)':';
        DigitPairs.Write(text + 23, (uint)(minutes % 60));
        _yearAndMonth = Unsafe.ReadUnaligned<ulong>(text);
        _dayAndMinute = Unsafe.ReadUnaligned<ulong>(text + 8);
        _secondAndOffset = Unsafe.ReadUnaligned<ulong>(text + 16);
        _last = text[24];
        _length = printsOffset ? (byte)25 : (byte)19;
    }

    /// <summary>Its midnight, in microseconds on the local clock.</summary>
    public long Start { get; }

    /// <summary>Writes a time of the day.</summary>
    /// <param name="destination">At least <see cref="InstantTextWriter.MaximumBytes"/> writable bytes.</param>
    /// <param name="microseconds">Since midnight, less than <see cref="Microseconds"/>; a fraction is cut.</param>
    /// <returns>The bytes that print.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Write(byte* destination, ulong microseconds)
    {
        unchecked
        {
            // Of the day on from here: 32-bit arithmetic.
            uint seconds = (uint)(microseconds / MicrosecondsPerSecond);
            uint minutes = seconds / 60;
            uint hours = minutes / 60;
            ulong minute = _dayAndMinute
                | ((ulong)DigitPairs.Of(hours) << 24)
                | ((ulong)DigitPairs.Of(minutes - (hours * 60)) << 48);
            ulong second = _secondAndOffset | ((ulong)DigitPairs.Of(seconds - (minutes * 60)) << 8);
            Unsafe.WriteUnaligned(destination, _yearAndMonth);
            Unsafe.WriteUnaligned(destination + 8, minute);
            Unsafe.WriteUnaligned(destination + 16, second);
            destination[24] = _last;
            return _length;
        }
    }
}
