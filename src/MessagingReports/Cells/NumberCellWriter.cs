using System.Runtime.Intrinsics;

namespace MessagingReports.Cells;

/// <summary>Cells that are put into digits for each row.</summary>
internal abstract unsafe class NumberCellWriter : CellWriter
{
    /// <summary>A column of cells of at most <paramref name="maxBytes"/> bytes.</summary>
    protected NumberCellWriter(int maxBytes) => MaxBytes = maxBytes;

    public override void Write(RecordTile tile)
    {
        byte** ends = tile.Ends;
        Vector128<byte> text = tile.Text;
        int textLength = tile.TextLength;
        for (int i = 0; i < tile.Count; i++)
        {
            byte* end = ends[i];
            text.Store(end);
            ends[i] = Write(tile.Start + i, end + textLength);
        }
    }

    /// <summary>Writes the cell of one row.</summary>
    /// <returns>The position after it.</returns>
    protected abstract byte* Write(int row, byte* destination);
}
