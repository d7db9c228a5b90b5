using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes what the directory holds for the record a reference column names; blank for null.</summary>
internal sealed unsafe class ReferenceCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private readonly ReferenceMap _map;
    private readonly CellTable _cells;
    private int* _codes;
    private int* _directoryCodes;

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
        _directoryCodes = _map.Codes;
        IsConstant = vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_codes, start, end);

    public override byte* Write(int row, byte* destination)
    {
        int code = _directoryCodes[unchecked(_codes[row] + 1)];
        GuardedCells += _cells.Guarded(code);
        return _cells.Copy(code, destination);
    }
}
