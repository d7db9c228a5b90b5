using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Texts of dates and instants against regular expressions and .NET's own calendar.</summary>
internal static partial class WindowTexts
{
    public static void CheckInstant(byte[] utf8)
    {
        string text = Encoding.UTF8.GetString(utf8);
        bool isExpected = InstantForm().Match(text) is { Success: true } match
            && DateTime.TryParseExact(
                match.Groups[1].Value,
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out _);
        string what = $"«{text}» is an instant";
        FindingException.UnlessEqual(isExpected, InstantText.TryParse(utf8, out long micros), what);
        FindingException.UnlessEqual(isExpected, InstantText.TryParse(text, out long again), what);
        FindingException.UnlessEqual(micros, again, "instant");
        if (isExpected)
        {
            Match parts = InstantForm().Match(text);
            DateTime seconds = DateTime.ParseExact(
                parts.Groups[1].Value,
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            long fraction = long.Parse(parts.Groups[2].Value.PadRight(6, '0')[..6], CultureInfo.InvariantCulture);
            long expected = ((seconds - DateTime.UnixEpoch).Ticks / 10) + fraction;
            FindingException.UnlessEqual(expected, micros, text);
            string written = InstantText.Format(UnixMicroseconds.ToInstant(micros));
            FindingException.Unless(InstantText.TryParse(written, out long read), written + " reads back");
            FindingException.UnlessEqual(micros, read, written);
        }
    }

    public static void CheckDate(byte[] utf8)
    {
        string text = Encoding.UTF8.GetString(utf8);
        bool isExpected = DateForm().IsMatch(text) && DateTime.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        FindingException.UnlessEqual(isExpected, DateText.TryParse(text, out LocalDate date), $"«{text}» is a date");
        if (isExpected)
        {
            FindingException.UnlessEqual(text, DateText.Format(date), "date");
        }
    }

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?Z\z")]
    private static partial Regex InstantForm();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex DateForm();
}
