using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MessagingReports.Csv;

internal static class Throw
{
    [DoesNotReturn]
    public static void UnknownDelimiter(char found) => throw new ReportRequestException(
        "delimiter",
        string.Create(
            CultureInfo.InvariantCulture,
            $"csv format: delimiter is U+{(int)found:X4}, expected a comma, semicolon, TAB or vertical bar. "
            + $"Choose one of the four."));

    [DoesNotReturn]
    public static void UnknownCharset(CsvCharset found) => throw new ReportRequestException(
        "charset",
        string.Create(
            CultureInfo.InvariantCulture,
            $"csv format: charset is {(int)found}, expected Utf8, Iso88591 or Windows1252. Choose one of the three."));

    [DoesNotReturn]
    public static void UnknownLocalTimes(LocalTimeFormat found) => throw new ReportRequestException(
        "local-times",
        string.Create(
            CultureInfo.InvariantCulture,
            $"csv format: local times are {(int)found}, expected Offset or Spreadsheet. Choose one of the two."));

    [DoesNotReturn]
    public static void ByteOrderMarkWithoutUtf8(CsvCharset charset) => throw new ReportRequestException(
        "bom",
        $"csv format: a byte order mark with charset {charset.ToText()}, expected it with utf-8 only. "
        + "Leave out the byte order mark or choose utf-8.");

    [DoesNotReturn]
    public static void TitleIsNotText(int column) => throw new ReportRequestException(
        "columns",
        string.Create(
            CultureInfo.InvariantCulture,
            $"csv header: title {column} holds half a surrogate pair, expected Unicode text. Correct the title."));

    [DoesNotReturn]
    public static void TimeBeyondCalendar(long localMicroseconds) => throw new ArgumentOutOfRangeException(
        nameof(localMicroseconds),
        string.Create(
            CultureInfo.InvariantCulture,
            $"time cell: local time is {localMicroseconds} microseconds from 1970, expected a year from 0001 to 9999. "
            + $"Check times with InstantTextWriter.Prints before writing."));

    [DoesNotReturn]
    public static void ScaleBeyondDigits(int scale) => throw new ArgumentOutOfRangeException(
        nameof(scale),
        string.Create(
            CultureInfo.InvariantCulture,
            $"decimal cell: scale is {scale}, expected 0 to 38. Correct the column's scale."));
}
