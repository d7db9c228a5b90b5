using MessagingReports.Benchmarks.Data;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Outputs;
using MessagingReports.Relations;
using MessagingReports.Running;
using MessagingReports.Windows;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>
/// The library's formatting alone: the run's own row formatter and blocks, without the checks, totals and hash of a
/// run, because no peer has them.
/// </summary>
internal sealed unsafe class ReportText : IAsyncDisposable
{
    private readonly ReportLayout _layout;
    private readonly CsvFormat _format;
    private readonly RowFormatter _formatter;
    private readonly BlockWriter _blocks;
    private readonly byte* _start;
    private long _unmappable;

    public ReportText(AccountSample sample, ReportDefinition report, CsvFormat format)
        : this(sample, report.Layout, AttemptsRelation.Schema, format)
    {
    }

    public ReportText(AccountSample sample, ReportLayout layout, RelationSchema relation, CsvFormat format)
    {
        _layout = layout;
        _format = format;
        ReportWindow window = sample.Window;
        CellContext context = new(
            sample.Store.Directory,
            format,
            new ZoneOffsets(sample.Zone, window.StartMicroseconds, window.EndMicroseconds),
            new ReferenceMaps(sample.Store.Directory));
        _formatter = new RowFormatter(layout, relation, context);

        // Its task sleeps: the blocks are emptied here and never handed on.
        _blocks = new BlockWriter(
            new StreamSink(Stream.Null), new BlockEncoder(ReportCatalog.All[0], format, isStrict: false), default);
        _start = _blocks.Position;
    }

    public long GuardedCells => _formatter.GuardedCells;

    public void WriteHeader(Stream destination) =>
        destination.Write(CsvRecordText.Header([.. _layout.Columns.Select(column => column.Header)], _format));

    public void Write(RecordBatch batch, Stream destination)
    {
        _formatter.Bind(batch);
        for (int row = 0; row < batch.Count;)
        {
            row = _formatter.Write(row, batch.Count, _blocks);
            Flush(destination);
        }
    }

    public ValueTask DisposeAsync() => _blocks.DisposeAsync();

    private void Flush(Stream destination)
    {
        byte* end = _blocks.Position;
        if (end == _start)
        {
            throw new InvalidOperationException(
                "block: one record does not fit, at most 256 KiB expected. Use shorter texts in the benchmark's data.");
        }

        if (_format.Charset != CsvCharset.Utf8)
        {
            end = CharsetTranscoder.Transcode(_start, (int)(end - _start), _start, _format.Charset, ref _unmappable);
        }

        destination.Write(new ReadOnlySpan<byte>(_start, (int)(end - _start)));
        _blocks.Position = _start;
    }
}
