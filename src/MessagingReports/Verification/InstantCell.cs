using MessagingReports.Csv;
using MessagingReports.Windows;

namespace MessagingReports.Verification;

/// <summary>Reads printed times back.</summary>
internal static class InstantCell
{
    private const int LocalLength = 19;
    private const int OffsetLength = 25;
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Reads a time of either form.</summary>
    /// <param name="cell">The whole cell.</param>
    /// <param name="form">How times are printed.</param>
    /// <param name="local">Microseconds from 1970 on the local clock.</param>
    /// <param name="offsetSeconds">The offset printed, in seconds; 0 when none is.</param>
    public static bool TryParse(ReadOnlySpan<byte> cell, LocalTimeFormat form, out long local, out int offsetSeconds)
    {
        local = 0;
        offsetSeconds = 0;
        bool hasOffset = form == LocalTimeFormat.Offset;
        if (cell.Length != (hasOffset ? OffsetLength : LocalLength)
            || cell[10] != (hasOffset ? (byte)'T' : (byte)' ') || cell[13] != (byte)':' || cell[16] != (byte)':'
            || !AsciiFields.TryDate(cell, out int year, out int month, out int day)
            || !AsciiFields.TryTwoDigits(cell, 11, out int hour) || hour > 23
            || !AsciiFields.TryTwoDigits(cell, 14, out int minute) || minute > 59
            || !AsciiFields.TryTwoDigits(cell, 17, out int second) || second > 59)
        {
            return false;
        }

        long ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks;
        local = (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond * MicrosecondsPerSecond;
        return !hasOffset || TryOffset(cell[LocalLength..], out offsetSeconds);
    }

    /// <summary>Reads a time printed with its offset.</summary>
    /// <param name="cell">The whole cell.</param>
    /// <param name="instant">Microseconds since 1970, whole seconds.</param>
    public static bool TryInstant(ReadOnlySpan<byte> cell, out long instant)
    {
        bool isTime = TryParse(cell, LocalTimeFormat.Offset, out long local, out int offsetSeconds);
        instant = local - (offsetSeconds * MicrosecondsPerSecond);
        return isTime;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        bool isOffset = AsciiFields.TryTwoDigits(text, 1, out int hours)
            & AsciiFields.TryTwoDigits(text, 4, out int minutes)
            & text[3] == (byte)':'
            & text[0] is (byte)'+' or (byte)'-'
            & minutes < 60;
        seconds = ((hours * 60) + minutes) * (text[0] == (byte)'-' ? -60 : 60);
        return isOffset;
    }
}
