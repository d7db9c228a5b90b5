namespace MessagingReports.Relations;

/// <summary>Collects the values of one column of the batch being built, one after the other.</summary>
public abstract class ColumnBuilder
{
    private protected ColumnBuilder(RelationColumn column) => Column = column;

    /// <summary>The column the values belong to.</summary>
    public RelationColumn Column { get; }

    /// <summary>The number of values appended since the last batch.</summary>
    public int Count { get; private protected set; }

    /// <summary>Appends a null; allowed in any column, the run refuses it where the column may not be null.</summary>
    public abstract void AppendNull();

    internal abstract ColumnVector Vector { get; }

    /// <summary>Points the vector at the values appended so far.</summary>
    internal abstract void Seal();

    internal abstract void Clear();
}
