using System.Text;

namespace MessagingReports.Csv;

/// <summary>The fixed bytes of a file: byte order mark, record end, header record.</summary>
internal static class CsvRecordText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The UTF-8 byte order mark.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>What ends every record, the last one too.</summary>
    public static ReadOnlySpan<byte> RecordEnd => "\r\n"u8;

    /// <summary>
    /// One record of the titles in UTF-8, quoted like any cell and never guarded, with its record end.
    /// </summary>
    /// <exception cref="ReportRequestException">A title holds half a surrogate pair.</exception>
    public static byte[] Header(IReadOnlyList<string> titles, CsvFormat format)
    {
        CsvTextRules rules = CsvTextRules.Plain(format);
        List<byte> record = [];
        for (int column = 0; column < titles.Count; column++)
        {
            if (column > 0)
            {
                record.Add(rules.Delimiter);
            }

            record.AddRange(CsvText.Ready(Encode(titles[column], column), rules, out _));
        }

        record.AddRange(RecordEnd);
        return [.. record];
    }

    private static byte[] Encode(string title, int column)
    {
        try
        {
            return Strict.GetBytes(title);
        }
        catch (EncoderFallbackException)
        {
            Throw.TitleIsNotText(column + 1);
            return [];
        }
    }
}
