using MessagingReports.Csv;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/csv-format.md.</summary>
internal static class CsvSnippets
{
    public static CsvFormat Spreadsheet()
    {
        // snippet: spreadsheet-format
        CsvFormat forExcel = new() { Delimiter = ';', ByteOrderMark = true, LocalTimes = LocalTimeFormat.Spreadsheet };
        // end
        return forExcel;
    }

    public static ReportRequest Compressed(ReportScope scope, ReportPeriod period)
    {
        // snippet: compressed-request
        ReportRequest request = new()
        {
            Report = ReportCatalog.UsageDetail,
            Scope = scope,
            Period = period,
            Compression = ReportCompression.Gzip,
        };
        // end
        return request;
    }

    public static string Unguarded(string cell)
    {
        // snippet: guard-removed
        string stored = FormulaGuard.Remove(cell);     // "'=1+1" -> "=1+1", "''tis" -> "'tis", "plain" -> "plain"
        // end
        return stored;
    }
}
