namespace MessagingReports.Csv;

/// <summary>
/// The choices about a report's bytes that a request may make. The defaults suit a program that reads the file.
/// </summary>
/// <remarks>Shape: immutable once built; <see cref="Validate"/> says whether the choices go together.</remarks>
public sealed class CsvFormat
{
    /// <summary>Every option at its default.</summary>
    public static CsvFormat Default { get; } = new();

    /// <summary>What stands between two cells: comma, semicolon, TAB or vertical bar.</summary>
    /// <value>A comma.</value>
    public char Delimiter { get; init; } = ',';

    /// <summary>The character set of the file.</summary>
    /// <value><see cref="CsvCharset.Utf8"/>.</value>
    public CsvCharset Charset { get; init; } = CsvCharset.Utf8;

    /// <summary>The file starts with the three bytes of a UTF-8 byte order mark; UTF-8 only.</summary>
    /// <value>False.</value>
    public bool ByteOrderMark { get; init; }

    /// <summary>Free text that a spreadsheet would run as a formula gets one <c>'</c> in front.</summary>
    /// <value>True.</value>
    public bool FormulaGuard { get; init; } = true;

    /// <summary>How times print.</summary>
    /// <value><see cref="LocalTimeFormat.Offset"/>.</value>
    public LocalTimeFormat LocalTimes { get; init; } = LocalTimeFormat.Offset;

    /// <summary>CR LF, a lone CR and a lone LF inside free text each print as one space.</summary>
    /// <value>False: they print as they are, inside quotes.</value>
    public bool FoldLineBreaks { get; init; }

    /// <summary>The file (every part of it) starts with a record of the column titles.</summary>
    /// <value>True.</value>
    public bool Header { get; init; } = true;

    /// <summary>Checks the options one by one and together.</summary>
    /// <exception cref="ReportRequestException">
    /// The delimiter is none of the four, an enumeration value is undefined, or a byte order mark is asked for in a
    /// one-byte charset. <see cref="ReportRequestException.Parameter"/> is the tool's option name, for example
    /// <c>delimiter</c>.
    /// </exception>
    public void Validate()
    {
        if (Delimiter is not (',' or ';' or '\t' or '|'))
        {
            Throw.UnknownDelimiter(Delimiter);
        }

        if (Charset is not (CsvCharset.Utf8 or CsvCharset.Iso88591 or CsvCharset.Windows1252))
        {
            Throw.UnknownCharset(Charset);
        }

        if (LocalTimes is not (LocalTimeFormat.Offset or LocalTimeFormat.Spreadsheet))
        {
            Throw.UnknownLocalTimes(LocalTimes);
        }

        if (ByteOrderMark && Charset != CsvCharset.Utf8)
        {
            Throw.ByteOrderMarkWithoutUtf8(Charset);
        }
    }
}
