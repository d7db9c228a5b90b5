using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes the cells of one column, a tile of rows at a time, from the batch it is bound to.</summary>
/// <remarks>
/// A virtual call a tile lets the columns of a layout be chosen at run time; within it a loop knows its type and keeps
/// what it needs in registers.
/// </remarks>
internal abstract unsafe class CellWriter
{
    /// <summary>The most bytes one cell of the bound batch has.</summary>
    public int MaxBytes { get; protected set; }

    /// <summary>Whether every row of the bound batch is known to have the same cell.</summary>
    public bool IsConstant { get; protected set; }

    /// <summary>Points the writer at a batch.</summary>
    public abstract void Bind(RecordBatch batch);

    /// <summary>Asks for what the cells of rows <c>[start, end)</c> of the batch are made of; need not.</summary>
    public virtual void Prefetch(int start, int end)
    {
    }

    /// <summary>Whether the cells of rows <c>[start, end)</c>, a tile, are known to be blank.</summary>
    public virtual bool IsBlank(int start, int end) => false;

    /// <summary>Appends <see cref="RecordTile.Text"/> and the column's cell to each of the tile's records.</summary>
    public abstract void Write(RecordTile tile);
}
