using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The same cell in every row.</summary>
internal sealed unsafe class ConstantCellWriter : CellWriter
{
    private readonly CellTable _cell;

    public ConstantCellWriter(CellTable cell)
    {
        _cell = cell;
        MaxBytes = cell.MaxBytes;
        IsConstant = true;
    }

    public override void Bind(RecordBatch batch)
    {
    }

    public override void Write(RecordTile tile)
    {
        Cell cell = _cell.Codes[0];
        for (int i = 0; i < tile.Count; i++)
        {
            byte* end = tile.Ends[i];
            tile.Text.Store(end);
            tile.Ends[i] = Cell.Copy(cell.Bytes, cell.Length, end + tile.TextLength);
            if (cell.Guarded != 0)
            {
                tile.CountGuarded(i);
            }
        }
    }
}
