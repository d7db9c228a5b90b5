using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Windows;

/// <summary>Time zones by IANA id, from the zone data NodaTime carries.</summary>
internal static class ReportZones
{
    /// <summary>The version of the zone data, for example <c>2026d</c>.</summary>
    public static string TzdbVersion => TzdbDateTimeZoneSource.Default.TzdbVersion;

    /// <summary>The zone of <paramref name="id"/>, or null when the TZDB has no such id. Never a substitute.</summary>
    /// <remarks>Ids match exactly. NodaTime's own ids such as <c>UTC+03</c> are not IANA's and not found.</remarks>
    public static DateTimeZone? Find(string id) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(id)
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            : null;
}
