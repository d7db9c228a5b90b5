using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes an exact sum of up to 38 digits without trailing zeros.</summary>
internal sealed unsafe class WideDecimalCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private FixedVector<Int128> _vector = null!;

    public WideDecimalCellWriter(RelationColumn column)
    {
        _column = column;
        MaxBytes = DecimalText.MaximumBytes;
    }

    public override void Bind(RecordBatch batch) => _vector = batch.Fixed<Int128>(_column);

    public override byte* Write(int row, byte* destination) =>
        DecimalText.WriteTrimmed(destination, _vector.Pointer[row], _column.Scale);
}
