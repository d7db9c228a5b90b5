using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>The library from row objects: batches are built from them, then formatted.</summary>
internal sealed class RowCsv(AccountSample sample, AttemptRows rows, ReportDefinition report, CsvFormat format)
    : ICsvPeer
{
    private readonly ReportText _text = new(sample, report, format);

    private readonly SourceQuery _query = sample.Query(AttemptsRelation.Schema, ColumnsOf(report));

    public string Name => $"MessagingReports, {rows.Name}";

    /// <summary>All Attempts from the sample's rows: a list, or rows that come asynchronously one by one.</summary>
    public static RowCsv AllAttempts(AccountSample sample, bool isRowByRow) => new(
        sample,
        new AttemptRows(sample.Store.Directory, sample.Attempts, isRowByRow),
        CsvPeers.Report,
        CsvFormat.Default);

    public long Write(Stream destination) => WriteAsync(destination).GetAwaiter().GetResult();

    /// <summary>Only builds the batches.</summary>
    /// <returns>The number of rows.</returns>
    public long Build() => BuildAsync().AsTask().GetAwaiter().GetResult();

    private static RelationColumn[] ColumnsOf(ReportDefinition report) =>
    [
        .. report.Layout.Columns
            .SelectMany(column => column.Cells)
            .Where(cell => cell.Relation == AttemptsRelation.Schema.Name)
            .SelectMany(cell => cell.Columns)
            .Distinct()
            .OrderBy(column => column.Ordinal),
    ];

    private async Task<long> WriteAsync(Stream destination)
    {
        long written = 0;
        _text.WriteHeader(destination);
        await foreach (RecordBatch batch in rows.ReadAsync(_query, CancellationToken.None))
        {
            _text.Write(batch, destination);
            written += batch.Count;
        }

        return written;
    }

    private async ValueTask<long> BuildAsync()
    {
        long built = 0;
        await foreach (RecordBatch batch in rows.ReadAsync(_query, CancellationToken.None))
        {
            built += batch.Count;
        }

        return built;
    }
}
