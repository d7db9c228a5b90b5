namespace MessagingReports.Relations;

/// <summary>The values of one column for the rows of a <see cref="RecordBatch"/>.</summary>
/// <remarks>
/// Memory follows the Apache Arrow layout, so that an engine's buffers can be used as they are. A vector is valid as
/// long as its
/// batch: until the source is asked for the next one.
/// </remarks>
public abstract class ColumnVector
{
    private protected ColumnVector(RelationColumn column) => Column = column;

    /// <summary>The column the values belong to.</summary>
    public RelationColumn Column { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; private protected set; }

    /// <summary>
    /// What owns the memory the vector points into: as long as the vector is in use, so is the memory.
    /// </summary>
    internal object? MemoryOwner { get; set; }

    /// <summary>Whether the value of <paramref name="row"/> is null.</summary>
    public abstract bool IsNull(int row);

    /// <summary>
    /// Whether every row is known to have the value of the first, or none has one; false when there are no rows.
    /// </summary>
    internal abstract bool IsUniform();
}
