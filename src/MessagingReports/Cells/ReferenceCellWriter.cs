using System.Runtime.Intrinsics;
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

    public override void Write(RecordTile tile)
    {
        Cell* cells = _cells.Codes;
        int* codes = _codes + tile.Start;
        int* directoryCodes = _directoryCodes + 1;
        nint count = tile.Count;
        byte** ends = tile.Ends;
        Vector128<byte> text = tile.Text;
        nint textLength = tile.TextLength;
        bool isShort = MaxBytes <= Cell.Padding;
        unchecked
        {
            for (nint i = 0; i < count; i++)
            {
                Cell* cell = cells + directoryCodes[codes[i]];
                nint length = cell->Length;
                byte* end = ends[i];
                text.Store(end);
                end += textLength;
                ends[i] = end + length;
                Cell.Copy(cell->Bytes, length, end, isShort);
            }
        }

        if (_cells.HasGuarded)
        {
            CountGuarded(tile);
        }
    }

    private void CountGuarded(RecordTile tile)
    {
        for (int i = 0; i < tile.Count; i++)
        {
            if (_cells.Codes[_map.Code(_codes[tile.Start + i])].Guarded != 0)
            {
                tile.CountGuarded(i);
            }
        }
    }
}
