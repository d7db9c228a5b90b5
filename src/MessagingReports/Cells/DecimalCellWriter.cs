using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>An exact decimal column without trailing zeros; blank for null.</summary>
internal sealed unsafe class DecimalCellWriter(RelationColumn column) : NumberCellWriter(DecimalText.MaximumBytes)
{
    private FixedVector<long> _vector = null!;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override bool IsBlank(int start, int end) => _vector.Present(start, end) == 0;

    protected override byte* Write(int row, byte* destination) =>
        _vector.IsNullUnchecked(row)
            ? destination
            : DecimalText.WriteTrimmed(destination, _vector.Pointer[row], column.Scale);
}
