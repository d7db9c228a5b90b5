using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Makes the cells of one column, a tile of rows at a time, from the batch it is bound to.</summary>
/// <remarks>
/// A virtual call a tile lets the columns of a layout be chosen at run time; within it a loop knows its type, keeps
/// what
/// it needs in registers, and copies nothing that is ready.
/// </remarks>
internal abstract unsafe class CellWriter
{
    /// <summary>The most rows of a tile: few enough that its cells stay in the first-level cache.</summary>
    public const int TileRows = 32;

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

    /// <summary>Makes the cells of rows <c>[start, end)</c>, at most <see cref="TileRows"/> of them.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="cells">Room for one cell a row.</param>
    /// <returns>The number of cells the formula guard prefixed.</returns>
    public abstract int Write(int start, int end, Cell* cells);
}
