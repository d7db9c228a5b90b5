using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Windows;

/// <summary>
/// The offsets of one zone as a table of transitions around a window, built once per run and looked up for every time
/// cell.
/// </summary>
/// <remarks>
/// Right for every microsecond: outside the table NodaTime answers, a hundred times slower. A lookup remembers only the
/// entry it used last, so an instance may be shared between threads.
/// </remarks>
internal sealed class ZoneOffsets
{
    // Receipts, loads and calls trail their window by days or months; a wider table costs two entries a year.
    private static readonly Duration Margin = Duration.FromDays(3 * 366);

    private readonly DateTimeZone _zone;

    // Entry i holds from _starts[i] to just before _starts[i + 1]; the last start is the end of the table.
    private readonly long[] _starts;
    private readonly int[] _seconds;
    private int _last;

    /// <summary>The offsets of <paramref name="zone"/>, fast for times within a few years of the window.</summary>
    public ZoneOffsets(DateTimeZone zone, long startMicroseconds, long endMicroseconds)
    {
        _zone = zone;
        Instant start = Shift(UnixMicroseconds.ToInstant(startMicroseconds), -Margin);
        Instant end = Shift(UnixMicroseconds.ToInstant(Math.Max(startMicroseconds, endMicroseconds)), Margin);
        List<long> starts = [];
        List<int> seconds = [];
        ZoneInterval interval = zone.GetZoneInterval(start);
        starts.Add(interval.HasStart ? UnixMicroseconds.Of(interval.Start) : long.MinValue);
        seconds.Add(interval.WallOffset.Seconds);
        while (interval.HasEnd && interval.End <= end)
        {
            interval = zone.GetZoneInterval(interval.End);
            starts.Add(UnixMicroseconds.Of(interval.Start));
            seconds.Add(interval.WallOffset.Seconds);
        }

        starts.Add(interval.HasEnd ? UnixMicroseconds.Of(interval.End) : long.MaxValue);
        _starts = [.. starts];
        _seconds = [.. seconds];
    }

    /// <summary>
    /// The zone's offset from UTC at <paramref name="microseconds"/> since the Unix epoch, in seconds, positive east.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OffsetSeconds(long microseconds)
    {
        long[] starts = _starts;
        int last = _last;
        return microseconds >= starts[last] && microseconds < starts[last + 1] ? _seconds[last] : Miss(microseconds);
    }

    /// <summary>The offset at an instant, and how long it is known to hold.</summary>
    /// <param name="microseconds">Since the Unix epoch.</param>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The instant after the last.</param>
    /// <returns>As <see cref="OffsetSeconds(long)"/>.</returns>
    public int OffsetSeconds(long microseconds, out long start, out long end)
    {
        if (microseconds < _starts[0] || microseconds >= _starts[^1])
        {
            start = microseconds;
            end = microseconds + 1;
            return Miss(microseconds);
        }

        int index = Search(microseconds);
        start = _starts[index];
        end = _starts[index + 1];
        return _seconds[index];
    }

    private static Instant Shift(Instant instant, Duration by)
    {
        if (by > Duration.Zero)
        {
            return instant > Instant.MaxValue - by ? Instant.MaxValue : instant + by;
        }

        return instant < Instant.MinValue - by ? Instant.MinValue : instant + by;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Miss(long microseconds)
    {
        if (microseconds < _starts[0] || microseconds >= _starts[^1])
        {
            return _zone.GetUtcOffset(UnixMicroseconds.ToInstant(microseconds)).Seconds;
        }

        int index = Neighbour(_last, microseconds);
        _last = index;
        return _seconds[index];
    }

    // Rows that alternate around a transition miss again and again, and nearly always by one.
    private int Neighbour(int last, long microseconds)
    {
        long[] starts = _starts;
        if (microseconds < starts[last])
        {
            return microseconds >= starts[last - 1] ? last - 1 : Search(microseconds);
        }

        // Another thread may just have turned to the right entry.
        return microseconds < starts[last + 1] ? last
            : microseconds < starts[last + 2] ? last + 1
            : Search(microseconds);
    }

    private int Search(long microseconds)
    {
        int found = Array.BinarySearch(_starts, microseconds);
        return found >= 0 ? found : ~found - 1;
    }
}
