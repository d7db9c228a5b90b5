using System.Buffers;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Windows;

/// <summary>
/// Instants as text: <c>yyyy-MM-ddTHH:mm:ss[.f…]Z</c> with one to nine fraction digits, in requests and in data folders
/// alike.
/// </summary>
/// <remarks>
/// Always UTC, in the years 0001 to 9999. Strict: real dates, hours to 23, no leap second, no other separators, capital
/// T and Z. Digits finer than a microsecond are truncated. Source:
/// <c>docs/windows.md</c>.
/// </remarks>
public static class InstantText
{
    // "0001-01-01T00:00:00Z"; a fraction adds a point and one to nine digits.
    private const int LengthOfSeconds = 20;
    private const int LongestLength = LengthOfSeconds + 1 + 9;
    private const int MicrosecondDigits = 6;
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Reads an instant from UTF-8 without allocating.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="microseconds">Microseconds since the Unix epoch, negative before 1970; 0 when the answer is
    /// false.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out long microseconds)
    {
        microseconds = 0;
        if (utf8.Length is < LengthOfSeconds or > LongestLength
            || utf8[10] != (byte)'T' || utf8[13] != (byte)':' || utf8[16] != (byte)':' || utf8[^1] != (byte)'Z'
            || !AsciiFields.TryDate(utf8, out int year, out int month, out int day)
            || !AsciiFields.TryTwoDigits(utf8, 11, out int hour) || hour > 23
            || !AsciiFields.TryTwoDigits(utf8, 14, out int minute) || minute > 59
            || !AsciiFields.TryTwoDigits(utf8, 17, out int second) || second > 59
            || !TryFraction(utf8[(LengthOfSeconds - 1)..^1], out int fraction))
        {
            return false;
        }

        long ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks;
        long seconds = (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        microseconds = (seconds * MicrosecondsPerSecond) + fraction;
        return true;
    }

    /// <summary>Reads an instant from characters without allocating.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="microseconds">Microseconds since the Unix epoch, negative before 1970; 0 when the answer is
    /// false.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out long microseconds)
    {
        Span<byte> ascii = stackalloc byte[LongestLength];
        if (Ascii.FromUtf16(text, ascii, out int length) == OperationStatus.Done)
        {
            return TryParse(ascii[..length], out microseconds);
        }

        microseconds = 0;
        return false;
    }

    /// <summary>Reads an instant of a request, in whole microseconds.</summary>
    /// <param name="parameter">The request part the text came from, for example <c>start</c>; it opens the
    /// message.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="ReportRequestException">The text is not an instant in this form.</exception>
    public static Instant Parse(string parameter, string? text)
    {
        if (!TryParse(text, out long microseconds))
        {
            Throw.NotAnInstant(parameter, text);
        }

        return UnixMicroseconds.ToInstant(microseconds);
    }

    /// <summary>
    /// Writes an instant in this form, with only as many fraction digits as it needs, as the manifest shows it.
    /// </summary>
    /// <param name="instant">An instant of the years 0001 to 9999.</param>
    public static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    // Empty, or a point and one to nine digits.
    private static bool TryFraction(ReadOnlySpan<byte> text, out int microseconds)
    {
        microseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text.Length < 2 || text[0] != (byte)'.')
        {
            return false;
        }

        ReadOnlySpan<byte> digits = text[1..];
        for (int i = 0; i < Math.Max(digits.Length, MicrosecondDigits); i++)
        {
            int digit = i < digits.Length ? digits[i] - '0' : 0;
            if (digit is < 0 or > 9)
            {
                return false;
            }

            microseconds = i < MicrosecondDigits ? (microseconds * 10) + digit : microseconds;
        }

        return true;
    }
}
