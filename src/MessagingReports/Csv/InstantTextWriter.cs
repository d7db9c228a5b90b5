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

    private readonly LocalTimeFormat _format;
    private LocalDay _day;
    private int _offsetSeconds;

    public InstantTextWriter(LocalTimeFormat format)
    {
        _format = format;
        _day = new LocalDay(format, 0, 0);
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
        ulong microseconds = unchecked((ulong)(localMicroseconds - _day.Start));
        if (microseconds >= LocalDay.Microseconds || offsetSeconds != _offsetSeconds)
        {
            _day = new LocalDay(_format, localMicroseconds, offsetSeconds);
            _offsetSeconds = offsetSeconds;
            microseconds = (ulong)(localMicroseconds - _day.Start);
        }

        return _day.Write(destination, microseconds);
    }
}
