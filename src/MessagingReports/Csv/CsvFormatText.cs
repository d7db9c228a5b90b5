using System.Diagnostics.CodeAnalysis;

namespace MessagingReports.Csv;

/// <summary>The texts that name format options in the manifest and on the command line.</summary>
/// <remarks>Shape: texts match exactly, in lower case; nothing is trimmed.</remarks>
public static class CsvFormatText
{
    /// <summary><c>utf-8</c>, <c>iso-8859-1</c> or <c>windows-1252</c>.</summary>
    /// <exception cref="ReportRequestException">The value is undefined.</exception>
    public static string ToText(this CsvCharset charset)
    {
        switch (charset)
        {
            case CsvCharset.Utf8:
                return "utf-8";
            case CsvCharset.Iso88591:
                return "iso-8859-1";
            case CsvCharset.Windows1252:
                return "windows-1252";
            default:
                Throw.UnknownCharset(charset);
                return null;
        }
    }

    /// <summary><c>offset</c> or <c>spreadsheet</c>.</summary>
    /// <exception cref="ReportRequestException">The value is undefined.</exception>
    public static string ToText(this LocalTimeFormat localTimes)
    {
        switch (localTimes)
        {
            case LocalTimeFormat.Offset:
                return "offset";
            case LocalTimeFormat.Spreadsheet:
                return "spreadsheet";
            default:
                Throw.UnknownLocalTimes(localTimes);
                return null;
        }
    }

    /// <summary>Reads what <see cref="ToText(CsvCharset)"/> writes; false for any other text.</summary>
    public static bool TryParseCharset([NotNullWhen(true)] string? text, out CsvCharset charset)
    {
        charset = text switch
        {
            "iso-8859-1" => CsvCharset.Iso88591,
            "windows-1252" => CsvCharset.Windows1252,
            _ => CsvCharset.Utf8,
        };
        return text is "utf-8" || charset != CsvCharset.Utf8;
    }

    /// <summary>Reads what <see cref="ToText(LocalTimeFormat)"/> writes; false for any other text.</summary>
    public static bool TryParseLocalTimes([NotNullWhen(true)] string? text, out LocalTimeFormat localTimes)
    {
        localTimes = text is "spreadsheet" ? LocalTimeFormat.Spreadsheet : LocalTimeFormat.Offset;
        return text is "offset" or "spreadsheet";
    }

    /// <summary>Reads <c>,</c>, <c>;</c>, <c>tab</c> or <c>|</c>; false for any other text.</summary>
    public static bool TryParseDelimiter([NotNullWhen(true)] string? text, out char delimiter)
    {
        delimiter = text switch
        {
            ";" => ';',
            "tab" => '\t',
            "|" => '|',
            _ => ',',
        };
        return text is "," || delimiter != ',';
    }
}
