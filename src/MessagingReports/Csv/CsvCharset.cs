namespace MessagingReports.Csv;

/// <summary>The character set of a report's bytes.</summary>
/// <remarks>
/// Shape: the CSV syntax itself is ASCII and so the same bytes in all three. In a one-byte charset a code point that
/// the charset lacks prints one <c>?</c> and is counted; nothing is ever mapped to a look-alike. Source:
/// <c>docs/csv-format.md</c>.
/// </remarks>
public enum CsvCharset
{
    /// <summary>UTF-8: every code point prints as itself.</summary>
    Utf8,

    /// <summary>ISO-8859-1: U+0000 to U+00FF print as the byte of the same number.</summary>
    Iso88591,

    /// <summary>Windows-1252: as ISO-8859-1, but bytes 80 to 9F print its 27 letters, quotes and signs.</summary>
    Windows1252,
}
