using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes a 32-bit column; blank for null.</summary>
internal sealed unsafe class Int32CellWriter(RelationColumn column) : IntegerCellWriter
{
    private FixedVector<int> _vector = null!;

    public override void Bind(RecordBatch batch) => _vector = batch.Fixed<int>(column);

    public override long? Value(int row) => _vector.IsNullUnchecked(row) ? null : _vector.Pointer[row];

    public override byte* Write(int row, byte* destination) =>
        _vector.IsNullUnchecked(row) ? destination : IntegerText.Write(destination, _vector.Pointer[row]);
}
