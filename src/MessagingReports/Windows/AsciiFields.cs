namespace MessagingReports.Windows;

/// <summary>The fixed-width digit fields that dates and instants are made of, in ASCII.</summary>
internal static class AsciiFields
{
    /// <summary>
    /// Reads <c>yyyy-MM-dd</c> from the first ten bytes; false unless it is a date of the years 0001 to 9999.
    /// </summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        return TryTwoDigits(text, 0, out int century)
            & TryTwoDigits(text, 2, out year)
            & TryTwoDigits(text, 5, out month)
            & TryTwoDigits(text, 8, out day)
            & text[4] == (byte)'-'
            & text[7] == (byte)'-'
            && (year += century * 100) >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>Reads two digits at <paramref name="at"/>; false when one of the bytes is not a digit.</summary>
    public static bool TryTwoDigits(ReadOnlySpan<byte> text, int at, out int value)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        value = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9;
    }
}
