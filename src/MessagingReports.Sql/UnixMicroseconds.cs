using NodaTime;

namespace MessagingReports.Sql;

/// <summary>Instants as numbers: microseconds since the Unix epoch.</summary>
internal static class UnixMicroseconds
{
    /// <summary>An instant of whole microseconds as a number.</summary>
    public static long Of(Instant instant) => (instant - NodaConstants.UnixEpoch).BclCompatibleTicks / 10;
}
