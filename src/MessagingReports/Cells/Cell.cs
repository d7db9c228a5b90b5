namespace MessagingReports.Cells;

/// <summary>Where the finished bytes of one cell lie: in a table of cells, in the batch, or in a writer's own
/// room.</summary>
internal unsafe struct Cell
{
    /// <summary>
    /// Bytes past a cell's end that are readable (and mean nothing), so that cells are copied in steps of as many.
    /// </summary>
    public const int ReadablePadding = 32;

    /// <summary>Valid until the writer is asked for other rows or bound to another batch.</summary>
    public byte* Bytes;

    public int Length;

    /// <summary>1 when the formula guard prefixed the cell, else 0.</summary>
    public int Guarded;
}
