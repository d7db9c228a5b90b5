using System.Runtime.CompilerServices;

namespace MessagingReports.Csv;

/// <summary>
/// Time cells. Keeps the text of the last day and the last offset, so that a cell costs a few stores.
/// </summary>
/// <remarks>
/// Shape: one instance per column and thread; rows in time order hit the cached day. Fractions of a second are cut
/// toward the past, never rounded. Units: microseconds since 1970-01-01T00:00:00 on the local clock.
/// </remarks>
internal sealed unsafe class InstantTextWriter
{
    /// <summary>
    /// What the caller keeps free at the destination; 25 or 19 bytes of it print, the rest may be overwritten.
    /// </summary>
    public const int MaximumBytes = 32;

    /// <summary>0001-01-01T00:00:00.</summary>
    public const long MinimumLocalMicroseconds = -62_135_596_800_000_000;

    /// <summary>9999-12-31T23:59:59.999999.</summary>
    public const long MaximumLocalMicroseconds = 253_402_300_799_999_999;

    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    private readonly bool _printsOffset;
    private readonly byte _separator;
    private long _dayStart;
    private ulong _yearAndMonth;
    private ushort _dayOfMonth;
    private int _offsetSeconds;
    private ulong _offsetText;

    public InstantTextWriter(LocalTimeFormat format)
    {
        _printsOffset = format == LocalTimeFormat.Offset;
        _separator = _printsOffset ? (byte)'T' : (byte)' ';
        TurnToDay(0);
        TurnToOffset(0);
    }

    /// <summary>True when the local time lies in the years 0001 to 9999, the only ones that print.</summary>
    public static bool Prints(long localMicroseconds) =>
        localMicroseconds is >= MinimumLocalMicroseconds and <= MaximumLocalMicroseconds;

    /// <summary>Writes the local time and, in the ISO 8601 form, its offset from UTC as <c>±HH:mm</c>.</summary>
    /// <param name="destination">At least <see cref="MaximumBytes"/> writable bytes.</param>
    /// <param name="localMicroseconds">The instant plus its offset.</param>
    /// <param name="offsetSeconds">Within a day either way; its seconds are dropped toward zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The local time does not print: see <see
    /// cref="Prints"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Write(byte* destination, long localMicroseconds, int offsetSeconds)
    {
        unchecked
        {
            ulong microsecondsOfDay = (ulong)(localMicroseconds - _dayStart);
            if (microsecondsOfDay >= MicrosecondsPerDay)
            {
                TurnToDay(localMicroseconds);
                microsecondsOfDay = (ulong)(localMicroseconds - _dayStart);
            }

            // Of the day on from here: 32-bit arithmetic.
            uint seconds = (uint)(microsecondsOfDay / MicrosecondsPerSecond);
            uint minutes = seconds / 60;
            uint hours = minutes / 60;
            Unsafe.WriteUnaligned(destination, _yearAndMonth);
            Unsafe.WriteUnaligned(destination + 8, _dayOfMonth);
            destination[10] = _separator;
            DigitPairs.Write(destination + 11, hours);
            destination[13] = (byte)':';
            DigitPairs.Write(destination + 14, minutes - (hours * 60));
            destination[16] = (byte)':';
            DigitPairs.Write(destination + 17, seconds - (minutes * 60));
            if (!_printsOffset)
            {
                return 19;
            }

            if (offsetSeconds != _offsetSeconds)
            {
                TurnToOffset(offsetSeconds);
            }

            Unsafe.WriteUnaligned(destination + 19, _offsetText);
            return 25;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TurnToDay(long localMicroseconds)
    {
        if (!Prints(localMicroseconds))
        {
            Throw.TimeBeyondCalendar(localMicroseconds);
        }

        long day = Math.DivRem(localMicroseconds, MicrosecondsPerDay, out long rest);
        if (rest < 0)
        {
            day--;
        }

        DateOnly date = DateOnly.FromDayNumber((int)(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));
        byte* text = stackalloc byte[10];
        IntegerText.WriteDigits(text, (ulong)date.Year, 4);
        text[4] = (byte)'-';
        DigitPairs.Write(text + 5, (uint)date.Month);
        text[7] = (byte)'-';
        DigitPairs.Write(text + 8, (uint)date.Day);
        _yearAndMonth = Unsafe.ReadUnaligned<ulong>(text);
        _dayOfMonth = Unsafe.ReadUnaligned<ushort>(text + 8);
        _dayStart = day * MicrosecondsPerDay;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TurnToOffset(int offsetSeconds)
    {
        // Division drops the seconds toward zero, so -00:00:30 has no minutes left and is +00:00.
        int minutes = offsetSeconds / 60;
        byte* text = stackalloc byte[8];
        text[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        minutes = Math.Abs(minutes);
        DigitPairs.Write(text + 1, (uint)(minutes / 60));
        text[3] = (byte)':';
        DigitPairs.Write(text + 4, (uint)(minutes % 60));
        _offsetText = Unsafe.ReadUnaligned<ulong>(text);
        _offsetSeconds = offsetSeconds;
    }
}
