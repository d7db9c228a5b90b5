using NodaTime;

namespace MessagingReports.Testing.Sampling;

/// <summary>Microseconds, and what stands for null in the fields of a fact.</summary>
internal static class SampleClock
{
    public const long Second = 1_000_000;
    public const long Never = 0;
    public const int None = -1;
    public const byte NoValue = 255;

    private const long TicksPerMicrosecond = 10;

    /// <summary>Microseconds since the Unix epoch, a finer instant rounded down.</summary>
    public static long Micros(Instant instant)
    {
        long micros = Math.DivRem(instant.ToUnixTimeTicks(), TicksPerMicrosecond, out long rest);
        return rest < 0 ? micros - 1 : micros;
    }
}
