using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Cells;

/// <summary>Writes an instant column in the reporting zone; blank for null.</summary>
internal sealed unsafe class InstantCellWriter : CellWriter
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly RelationColumn _column;
    private readonly ZoneOffsets _offsets;
    private readonly InstantTextWriter _text;
    private FixedVector<long> _vector = null!;
    private long* _values;

    public InstantCellWriter(RelationColumn column, CellContext context)
    {
        _column = column;
        _offsets = context.Offsets;
        _text = new InstantTextWriter(context.Format.LocalTimes);
        MaxBytes = InstantTextWriter.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(_column);
        _values = _vector.Pointer;
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_values, start, end);

    public override byte* Write(int row, byte* destination)
    {
        if (_vector.IsNullUnchecked(row))
        {
            return destination;
        }

        long instant = _values[row];
        int offset = _offsets.OffsetSeconds(instant);
        return _text.Write(destination, instant + (offset * MicrosecondsPerSecond), offset);
    }
}
