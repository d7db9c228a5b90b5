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

    public override int Write(int start, int end, Cell* cells)
    {
        Cell cell = _cell.Codes[0];
        new Span<Cell>(cells, end - start).Fill(cell);
        return cell.Guarded * (end - start);
    }
}
