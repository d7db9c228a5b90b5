using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>An exact sum of up to 38 digits without trailing zeros.</summary>
internal sealed unsafe class WideDecimalCellWriter(RelationColumn column) : NumberCellWriter(DecimalText.MaximumBytes)
{
    private FixedVector<Int128> _vector = null!;

    public override void Bind(RecordBatch batch) => _vector = batch.Fixed<Int128>(column);

    protected override byte* Write(int row, byte* destination) =>
        DecimalText.WriteTrimmed(destination, _vector.Pointer[row], column.Scale);
}
