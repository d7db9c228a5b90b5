using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace MessagingReports.Windows;

/// <summary>The messages of windows, dates and instants.</summary>
internal static class Throw
{
    private const int LongestQuotedText = 40;

    [DoesNotReturn]
    public static void FromAfterTo(LocalDate from, LocalDate to) =>
        throw new ReportRequestException(
            "from",
            $"from: {DateText.Format(from)} found after to {DateText.Format(to)}, "
            + "expected a date at or before it. Swap the two dates.");

    [DoesNotReturn]
    public static void StartAfterEnd(Instant start, Instant end) =>
        throw new ReportRequestException(
            "start",
            $"start: {InstantText.Format(start)} found after end {InstantText.Format(end)}, "
            + "expected an instant at or before it. Swap the two instants.");

    [DoesNotReturn]
    public static void DateOutOfRange(string parameter, LocalDate date, LocalDate first, LocalDate last) =>
        throw new ReportRequestException(
            parameter,
            $"{parameter}: {DateText.Format(date)} found, "
            + $"expected a date from {DateText.Format(first)} to {DateText.Format(last)}. Name a date in that range.");

    [DoesNotReturn]
    public static void InstantOutOfRange(string parameter, Instant instant, string zoneId) =>
        throw new ReportRequestException(
            parameter,
            $"{parameter}: the window bound {InstantText.Format(instant)} found, "
            + $"expected the years 0001 to 9999 in UTC and in {zoneId}. Keep a day away from the ends of time.");

    [DoesNotReturn]
    public static void DaysGoBack(string rule, LocalDate from, Instant start, LocalDate after, Instant end) =>
        throw new ReportRequestException(
            "dayRule",
            $"dayRule: {rule} starts {DateText.Format(after)} at {InstantText.Format(end)}, before "
            + $"{DateText.Format(from)} at {InstantText.Format(start)}; "
            + "expected days that follow each other. Correct the rule.");

    [DoesNotReturn]
    public static void TooManyReportDays(string reportId, string parameter, int limit, Instant end, Instant latest) =>
        throw new ReportRequestException(
            parameter,
            $"{reportId}: a window of more than {limit} report days found, ending {InstantText.Format(end)}; "
            + $"expected an end at or before {InstantText.Format(latest)}. "
            + "Ask for a shorter window, or split it into several.");

    [DoesNotReturn]
    public static void NotADate(string parameter, string? text) =>
        throw new ReportRequestException(
            parameter,
            $"{parameter}: {Quote(text)} found, expected a date as yyyy-MM-dd in the years 0001 to 9999. "
            + "Write it like 2024-10-31.");

    [DoesNotReturn]
    public static void NotAnInstant(string parameter, string? text) =>
        throw new ReportRequestException(
            parameter,
            $"{parameter}: {Quote(text)} found, expected a UTC instant as yyyy-MM-ddTHH:mm:ss[.fffffffff]Z "
            + "in the years 0001 to 9999. Write it like 2024-10-31T04:00:00Z.");

    // A message is one line of moderate length, whatever was typed.
    private static string Quote(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "nothing";
        }

        bool isLong = text.Length > LongestQuotedText;
        char[] shown = (isLong ? text[..LongestQuotedText] : text).ToCharArray();
        for (int i = 0; i < shown.Length; i++)
        {
            shown[i] = char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029' ? '?' : shown[i];
        }

        return $"'{new string(shown)}{(isLong ? "…" : "")}'";
    }
}
