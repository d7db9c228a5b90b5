using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>What the directory holds for the record a reference column names; blank for null.</summary>
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

    public override int Write(int start, int end, Cell* cells)
    {
        Cell* finished = _cells.Codes;
        int guarded = 0;
        int* codes = _codes;
        int* directoryCodes = _directoryCodes + 1;
        unchecked
        {
            for (int row = start; row < end; row++)
            {
                Cell* cell = finished + directoryCodes[codes[row]];
                guarded += cell->Guarded;
                *cells++ = *cell;
            }
        }

        return guarded;
    }
}
