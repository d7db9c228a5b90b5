using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The whole seconds between two instants, rounded down; blank when one of them is null.</summary>
internal sealed unsafe class SecondsBetweenCellWriter(RelationColumn start, RelationColumn end) : IntegerCellWriter
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private FixedVector<long> _starts = null!;
    private FixedVector<long> _ends = null!;

    public override void Bind(RecordBatch batch)
    {
        _starts = batch.Fixed<long>(start);
        _ends = batch.Fixed<long>(end);
    }

    public override long? Value(int row) => _starts.IsNullUnchecked(row) || _ends.IsNullUnchecked(row)
        ? null
        : (_ends.Pointer[row] - _starts.Pointer[row]) / MicrosecondsPerSecond;
}
