using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>The library from ready batches: formatting alone.</summary>
internal sealed class BatchCsv(AccountSample sample, ReportDefinition report, CsvFormat format) : ICsvPeer
{
    private readonly ReportText _text = new(sample, report, format);

    public string Name => "MessagingReports, batches";

    public long Write(Stream destination)
    {
        long rows = 0;
        _text.WriteHeader(destination);
        foreach (RecordBatch batch in sample.Batches)
        {
            _text.Write(batch, destination);
            rows += batch.Count;
        }

        return rows;
    }
}
