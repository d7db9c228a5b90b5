using System.Buffers;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Windows;

/// <summary>
/// Dates of requests as text: <c>yyyy-MM-dd</c>, ten ASCII characters, a real date of the years 0001 to 9999.
/// </summary>
public static class DateText
{
    private const int Length = 10;

    /// <summary>Reads a date, strictly: no spaces, no shorter fields, no other separators.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="date">The date, when the answer is true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate date)
    {
        Span<byte> utf8 = stackalloc byte[Length];
        if (text.Length != Length || Ascii.FromUtf16(text, utf8, out _) != OperationStatus.Done
            || !AsciiFields.TryDate(utf8, out int year, out int month, out int day))
        {
            date = default;
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads a date of a request.</summary>
    /// <param name="parameter">The request part the text came from, for example <c>from</c>; it opens the
    /// message.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="ReportRequestException">The text is not a date in this form.</exception>
    public static LocalDate Parse(string parameter, string? text)
    {
        if (!TryParse(text, out LocalDate date))
        {
            Throw.NotADate(parameter, text);
        }

        return date;
    }

    /// <summary>Writes a date; <see cref="TryParse"/> reads it back.</summary>
    /// <param name="date">An ISO date.</param>
    public static string Format(LocalDate date) => LocalDatePattern.Iso.Format(date);

}
