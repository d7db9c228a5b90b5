using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes the same cell in every row.</summary>
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

    public override byte* Write(int row, byte* destination)
    {
        GuardedCells += _cell.Guarded(0);
        return _cell.Copy(0, destination);
    }
}
