using NodaTime;

namespace MessagingReports.Windows;

/// <summary>Instants as microseconds since the Unix epoch, the form times have in batches.</summary>
internal static class UnixMicroseconds
{
    /// <summary>0001-01-01T00:00:00Z, the first instant the text grammar can write.</summary>
    public const long Earliest = -62_135_596_800_000_000;

    /// <summary>9999-12-31T23:59:59.999999Z, the last instant the text grammar can write.</summary>
    public const long Latest = 253_402_300_799_999_999;

    private const int TicksPerMicrosecond = 10;

    /// <summary>
    /// The microsecond that holds <paramref name="instant"/>: truncated toward the start of time, also before 1970.
    /// </summary>
    public static long Of(Instant instant)
    {
        long ticks = instant.ToUnixTimeTicks();
        long down = (ticks >> 63) & (TicksPerMicrosecond - 1); // nothing to subtract from 1970 on
        return unchecked(ticks - down) / TicksPerMicrosecond;
    }

    /// <summary>
    /// The instant at <paramref name="microseconds"/>; beyond <see cref="Instant"/>'s range, the nearer end of it.
    /// </summary>
    public static Instant ToInstant(long microseconds)
    {
        if (microseconds < Instant.MinValue.ToUnixTimeTicks() / TicksPerMicrosecond)
        {
            return Instant.MinValue;
        }

        return microseconds > Instant.MaxValue.ToUnixTimeTicks() / TicksPerMicrosecond
            ? Instant.MaxValue
            : Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond);
    }
}
