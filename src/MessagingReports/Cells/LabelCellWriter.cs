using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The label of an enumeration or boolean column; blank for null.</summary>
internal sealed unsafe class LabelCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private readonly CellTable _labels;
    private FixedVector<byte> _vector = null!;

    public LabelCellWriter(RelationColumn column, CellTable labels)
    {
        _column = column;
        _labels = labels;
        MaxBytes = labels.MaxBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<byte>(_column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override int Write(int start, int end, Cell* cells)
    {
        Cell* labels = _labels.Codes;
        byte* codes = _vector.Pointer;
        byte* validity = _vector.Validity;
        unchecked
        {
            for (int row = start; row < end; row++)
            {
                *cells++ = labels[codes[row] | (validity == null ? 0 : FixedVector<byte>.NullMask(validity, row))];
            }
        }

        return 0;
    }
}
