using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes the cells of one column, row by row, from the batch it is bound to.</summary>
/// <remarks>
/// A virtual call a cell lets the columns of a layout be chosen at run time; everything a cell needs is fetched in
/// <see cref="Bind"/>, once a batch, as pointers.
/// </remarks>
internal abstract unsafe class CellWriter
{
    /// <summary>The most bytes one cell of the bound batch takes, scratch space behind it included.</summary>
    public int MaxBytes { get; protected set; }

    /// <summary>Whether every row of the bound batch is known to have the same cell.</summary>
    public bool IsConstant { get; protected set; }

    /// <summary>The number of cells the formula guard prefixed so far.</summary>
    public long GuardedCells;

    /// <summary>Points the writer at a batch.</summary>
    public abstract void Bind(RecordBatch batch);

    /// <summary>Asks for what the cells of rows <c>[start, end)</c> of the batch are made of; need not.</summary>
    public virtual void Prefetch(int start, int end)
    {
    }

    /// <summary>Writes the cell of <paramref name="row"/>; the caller provides <see cref="MaxBytes"/>.</summary>
    /// <returns>The position after the cell.</returns>
    public abstract byte* Write(int row, byte* destination);
}
