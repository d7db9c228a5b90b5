using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A 64-bit column; blank for null.</summary>
internal sealed unsafe class Int64CellWriter(RelationColumn column) : IntegerCellWriter
{
    private FixedVector<long> _vector = null!;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(column);
        IsConstant = _vector.IsUniform();
    }

    public override long? Value(int row) => _vector.IsNullUnchecked(row) ? null : _vector.Pointer[row];

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override bool IsBlank(int start, int end) => _vector.Present(start, end) == 0;

    protected override byte* Write(int row, byte* destination) =>
        _vector.IsNullUnchecked(row) ? destination : IntegerText.Write(destination, _vector.Pointer[row]);
}
