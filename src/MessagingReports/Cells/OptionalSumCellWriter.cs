using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The sum of two 32-bit columns; blank when one of them is null.</summary>
internal sealed unsafe class OptionalSumCellWriter(RelationColumn first, RelationColumn second) : IntegerCellWriter
{
    private FixedVector<int> _first = null!;
    private FixedVector<int> _second = null!;

    public override void Bind(RecordBatch batch)
    {
        _first = batch.Fixed<int>(first);
        _second = batch.Fixed<int>(second);
    }

    public override long? Value(int row) => _first.IsNullUnchecked(row) || _second.IsNullUnchecked(row)
        ? null
        : (long)_first.Pointer[row] + _second.Pointer[row];
}
