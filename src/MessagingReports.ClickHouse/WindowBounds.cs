using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.ClickHouse;

/// <summary>The bounds of a query's window in microseconds since the Unix epoch.</summary>
internal static class WindowBounds
{
    public static long Start(SourceQuery query) => Microseconds(query.Start);

    public static long End(SourceQuery query) => Microseconds(query.End);

    private static long Microseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).BclCompatibleTicks / 10;
}
