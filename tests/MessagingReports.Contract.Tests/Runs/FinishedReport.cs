using System.Text;
using MessagingReports.Csv;
using MessagingReports.Manifests;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>A report as its reader has it: the bytes and the manifest, read back through CsvHelper.</summary>
internal sealed class FinishedReport
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly Lazy<(string[] Header, IReadOnlyList<FinishedRow> Rows)> _records;

    public FinishedReport(ReportManifest manifest, byte[] bytes)
    {
        Manifest = manifest;
        Bytes = bytes;
        _records = new(Read);
    }

    public ReportManifest Manifest { get; }

    public byte[] Bytes { get; }

    /// <summary>The whole file as text; the bytes of a one-byte charset are taken as ISO 8859-1.</summary>
    public string Text => (Manifest.Csv.Charset == CsvCharset.Utf8 ? Utf8 : Encoding.Latin1).GetString(Bytes);

    public string[] Header => _records.Value.Header;

    public IReadOnlyList<FinishedRow> Rows => _records.Value.Rows;

    public HashSet<string> Set(string column) => [.. Column(column)];

    public IEnumerable<string> Column(string column) => Rows.Select(row => row[column]);

    /// <summary>The only row that holds the value in the column.</summary>
    public FinishedRow Row(string column, string value) => Assert.Single(Rows, row => row[column] == value);

    /// <summary>The sum of a column of whole numbers.</summary>
    public long Sum(string column) => Rows.Sum(row => row.Count(column));

    private (string[] Header, IReadOnlyList<FinishedRow> Rows) Read()
    {
        MemoryStream utf8 = new(Utf8.GetBytes(Manifest.Csv.ByteOrderMark ? Text[1..] : Text));
        List<string[]> records = [.. CsvRecords.Read(utf8, Manifest.Csv.Delimiter)];
        string[] header = [];
        if (Manifest.Csv.Header)
        {
            header = records[0];
            records.RemoveAt(0);
        }

        Dictionary<string, int> columns = header
            .Select((name, index) => (name, index))
            .ToDictionary(column => column.name, column => column.index, StringComparer.Ordinal);
        return (header, [.. records.Select(cells => new FinishedRow(columns, cells))]);
    }
}
