using System.CommandLine;
using MessagingReports.Csv;

namespace MessagingReports.Cli.Commands;

/// <summary>The options about the bytes of a report.</summary>
internal sealed class CsvOptions
{
    private readonly Option<string?> _charset =
        OptionText.Value("charset", "CHARSET", "utf-8 (default), iso-8859-1 or windows-1252.");

    private readonly Option<bool> _byteOrderMark =
        OptionText.Flag("bom", "Start the file with a byte order mark; utf-8 only.");

    private readonly Option<string?> _delimiter =
        OptionText.Value("delimiter", "CHAR", "What separates cells: , (default) ; | or tab.");

    private readonly Option<string?> _localTimes =
        OptionText.Value("local-times", "FORM", "How times print: offset (default) or spreadsheet.");

    private readonly Option<bool> _noFormulaGuard =
        OptionText.Flag("no-formula-guard", "Write text that spreadsheets take for a formula as it is.");

    private readonly Option<bool> _foldLineBreaks =
        OptionText.Flag("fold-line-breaks", "Write each line break inside a cell as one space.");

    public void AddTo(Command command)
    {
        command.Add(_charset);
        command.Add(_byteOrderMark);
        command.Add(_delimiter);
        command.Add(_localTimes);
        command.Add(_noFormulaGuard);
        command.Add(_foldLineBreaks);
    }

    /// <summary>The format the options describe; the run checks whether they go together.</summary>
    /// <exception cref="ReportRequestException">A value is unknown.</exception>
    public CsvFormat Read(ParseResult parse)
    {
        CsvCharset charset = CsvFormat.Default.Charset;
        if (parse.GetValue(_charset) is { } charsetText && !CsvFormatText.TryParseCharset(charsetText, out charset))
        {
            throw Throw.UnknownValue("charset", charsetText, "utf-8, iso-8859-1 or windows-1252");
        }

        char delimiter = CsvFormat.Default.Delimiter;
        if (parse.GetValue(_delimiter) is { } delimiterText &&
            !CsvFormatText.TryParseDelimiter(delimiterText, out delimiter))
        {
            throw Throw.UnknownValue("delimiter", delimiterText, "',', ';', '|' or 'tab'");
        }

        LocalTimeFormat localTimes = CsvFormat.Default.LocalTimes;
        if (parse.GetValue(_localTimes) is { } timesText &&
            !CsvFormatText.TryParseLocalTimes(timesText, out localTimes))
        {
            throw Throw.UnknownValue("local-times", timesText, "offset or spreadsheet");
        }

        return new CsvFormat
        {
            Charset = charset,
            ByteOrderMark = parse.GetValue(_byteOrderMark),
            Delimiter = delimiter,
            FormulaGuard = !parse.GetValue(_noFormulaGuard),
            LocalTimes = localTimes,
            FoldLineBreaks = parse.GetValue(_foldLineBreaks),
        };
    }
}
