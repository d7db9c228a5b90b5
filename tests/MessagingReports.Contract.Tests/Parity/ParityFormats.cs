using MessagingReports.Csv;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>Formats that between them use every option.</summary>
internal static class ParityFormats
{
    public static IReadOnlyList<CsvFormat> All { get; } =
    [
        CsvFormat.Default,
        new CsvFormat { Charset = CsvCharset.Iso88591, Delimiter = ';' },
        new CsvFormat { ByteOrderMark = true, Delimiter = '\t', FoldLineBreaks = true },
        new CsvFormat { Charset = CsvCharset.Windows1252, LocalTimes = LocalTimeFormat.Spreadsheet },
        new CsvFormat { FormulaGuard = false, Header = false, Delimiter = '|' },
    ];
}
