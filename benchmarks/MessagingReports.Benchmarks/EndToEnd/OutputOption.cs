using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>A choice about a report's bytes, by the name a child process is told.</summary>
internal sealed record OutputOption(string Name, CsvFormat Format, ReportCompression Compression)
{
    /// <summary>The default, and each option alone.</summary>
    public static IReadOnlyList<OutputOption> All { get; } =
    [
        new("utf-8", CsvFormat.Default, ReportCompression.None),
        new("iso-8859-1", new CsvFormat { Charset = CsvCharset.Iso88591 }, ReportCompression.None),
        new("windows-1252", new CsvFormat { Charset = CsvCharset.Windows1252 }, ReportCompression.None),
        new("gzip", CsvFormat.Default, ReportCompression.Gzip),
        new("zstd", CsvFormat.Default, ReportCompression.Zstd),
        new("spreadsheet times", new CsvFormat { LocalTimes = LocalTimeFormat.Spreadsheet }, ReportCompression.None),
        new("folded line breaks", new CsvFormat { FoldLineBreaks = true }, ReportCompression.None),
    ];
}
