using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes a 32-bit column; blank for null.</summary>
internal sealed unsafe class Int32CellWriter(RelationColumn column) : IntegerCellWriter
{
    private readonly ulong* _small = SmallIntegers.Table;
    private FixedVector<int> _vector = null!;
    private int* _values;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<int>(column);
        _values = _vector.Pointer;
        IsConstant = _vector.IsUniform();
    }

    public override long? Value(int row) => _vector.IsNullUnchecked(row) ? null : _values[row];

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_values, start, end);

    public override byte* Write(int row, byte* destination)
    {
        int isNull = _vector.NullMask(row);
        int value = (_values[row] & ~isNull) | (SmallIntegers.Blank & isNull);
        return unchecked((uint)value) < SmallIntegers.Blank + (uint)(isNull & 1)
            ? SmallIntegers.Write(_small, (uint)value, destination)
            : IntegerText.Write(destination, value);
    }
}
