using System.Globalization;
using MessagingReports.Csv;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>Time cells by .NET's calendar.</summary>
internal static class TimeOracle
{
    /// <summary>The time and its offset; an offset of less than a minute has no sign of its own.</summary>
    public static string Cell(long localMicroseconds, int offsetSeconds, LocalTimeFormat format)
    {
        DateTime local = new(DateTime.UnixEpoch.Ticks + (localMicroseconds * 10), DateTimeKind.Utc);
        if (format == LocalTimeFormat.Spreadsheet)
        {
            return local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        int minutes = offsetSeconds / 60;
        string sign = minutes < 0 ? "-" : "+";
        return local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + sign + string.Create(
            CultureInfo.InvariantCulture, $"{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
    }
}
