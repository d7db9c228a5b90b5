using System.Runtime.CompilerServices;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Outputs;
using MessagingReports.Relations;
using MessagingReports.Totals;
using MessagingReports.Windows;

namespace MessagingReports.Running;

/// <summary>Writes the records of one report: header, rows of any of its relations, totals.</summary>
internal sealed class RecordWriter : IAsyncDisposable
{
    private readonly RunContext _context;
    private readonly ResolvedRequest _request;
    private readonly ZoneOffsets _offsets;
    private readonly BlockWriter _blocks;
    private readonly Dictionary<RelationSchema, RowFormatter> _formatters = [];

    public RecordWriter(
        RunContext context, ResolvedRequest request, OutputSink sink, CancellationToken cancellationToken)
    {
        _context = context;
        _request = request;
        _offsets = new ZoneOffsets(
            request.Scope.Zone, request.Window.StartMicroseconds, request.Window.EndMicroseconds);
        _blocks = new BlockWriter(
            sink, new BlockEncoder(request.Report, request.Csv, request.IsStrict), cancellationToken);
        Totals = new ReportTotals(request.Report, context.Directory);
    }

    public long Rows => _blocks.Rows;

    public long Bytes => _blocks.Bytes;

    public long GuardedCells => _formatters.Values.Sum(formatter => formatter.GuardedCells);

    public long UnmappableCharacters => _blocks.UnmappableCharacters;

    public ReportTotals Totals { get; }

    /// <summary>Writes the header and gets ready for rows.</summary>
    public async ValueTask BeginAsync(ReferenceMaps references, CancellationToken cancellationToken)
    {
        CellContext cells = new(_context.Directory, _request.Csv, _offsets, references)
        {
            Redaction = _request.Redaction,
        };
        foreach (RelationSchema relation in _request.Report.RowRelations)
        {
            RowFormatter formatter = new(_request.Report.Layout, relation, cells);
            _formatters.Add(relation, formatter);
            Totals.Add(relation, formatter.Cells, references);
        }

        WriteHeader();
        await _blocks.FlushAsync(isHeader: true, cancellationToken).ConfigureAwait(false);
    }

    public void Bind(RecordBatch batch)
    {
        _formatters[batch.Schema].Bind(batch);
        Totals.Bind(batch);
    }

    /// <summary>Writes rows <c>[start, end)</c> of the batch last bound for the relation.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] // suspends once a block
    public async ValueTask WriteAsync(RelationSchema relation, int start, int end, CancellationToken cancellationToken)
    {
        Totals.Count(relation, start, end);
        RowFormatter formatter = _formatters[relation];
        int row = start;
        while (true)
        {
            row = formatter.Write(row, end, _blocks);
            if (row == end)
            {
                break;
            }

            if (_blocks.IsEmpty)
            {
                _blocks.EnsureCapacity(formatter.RecordBytes);
            }
            else
            {
                await _blocks.FlushAsync(isHeader: false, cancellationToken).ConfigureAwait(false);
            }
        }

        _context.Progress.Report(_request.Report.Id, Rows, Bytes, isFinished: false);
    }

    /// <summary>Waits until the output has taken everything.</summary>
    /// <returns>SHA-256 of the bytes.</returns>
    public ValueTask<byte[]> CompleteAsync(CancellationToken cancellationToken) =>
        _blocks.CompleteAsync(cancellationToken);

    public ValueTask DisposeAsync() => _blocks.DisposeAsync();

    private unsafe void WriteHeader()
    {
        ReadOnlySpan<byte> mark = _request.Csv.ByteOrderMark ? CsvRecordText.ByteOrderMark : [];
        ReadOnlySpan<byte> header = _request.Csv.Header
            ? CsvRecordText.Header([.. _request.Report.Layout.Columns.Select(column => column.Header)], _request.Csv)
            : [];
        _blocks.EnsureCapacity(mark.Length + header.Length);
        Append(mark);
        Append(header);

        void Append(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(new Span<byte>(_blocks.Position, bytes.Length));
            _blocks.Position += bytes.Length;
        }
    }
}
