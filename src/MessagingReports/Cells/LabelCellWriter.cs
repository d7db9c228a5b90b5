using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes the label of an enumeration or boolean column; blank for null.</summary>
internal sealed unsafe class LabelCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private readonly CellTable _labels;
    private FixedVector<byte> _vector = null!;
    private byte* _codes;

    public LabelCellWriter(RelationColumn column, CellTable labels)
    {
        _column = column;
        _labels = labels;
        MaxBytes = labels.MaxBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<byte>(_column);
        _codes = _vector.Pointer;
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_codes, start, end);

    public override byte* Write(int row, byte* destination) =>
        _labels.Copy(_codes[row] | _vector.NullMask(row), destination);
}
