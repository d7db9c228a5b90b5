using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes what the directory holds for the record a reference column names; blank for null.</summary>
internal sealed unsafe class ReferenceCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private readonly ReferenceMap _map;
    private readonly CellTable _cells;
    private int* _codes;

    public ReferenceCellWriter(RelationColumn column, ReferenceMap map, CellTable cells)
    {
        _column = column;
        _map = map;
        _cells = cells;
        MaxBytes = cells.MaxBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        DictionaryVector vector = batch.Dictionary(_column);
        _map.Bind(vector);
        _codes = vector.Pointer;
    }

    public override byte* Write(int row, byte* destination)
    {
        int code = _codes[row];
        if (code < 0)
        {
            return destination;
        }

        code = _map.Codes[code];
        if (_cells.IsGuarded(code))
        {
            GuardedCells++;
        }

        return _cells.Copy(code, destination);
    }
}
