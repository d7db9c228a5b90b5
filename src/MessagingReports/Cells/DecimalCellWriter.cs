using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes an exact decimal column without trailing zeros; blank for null.</summary>
internal sealed unsafe class DecimalCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private FixedVector<long> _vector = null!;

    public DecimalCellWriter(RelationColumn column)
    {
        _column = column;
        MaxBytes = DecimalText.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(_column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override byte* Write(int row, byte* destination) =>
        _vector.IsNullUnchecked(row)
            ? destination
            : DecimalText.WriteTrimmed(destination, _vector.Pointer[row], _column.Scale);
}
