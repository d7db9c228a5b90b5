using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Copies one column from DuckDB's vectors to a batch, a whole chunk at a time.</summary>
internal abstract class ColumnReader(RelationColumn column)
{
    public RelationColumn Column { get; } = column;

    /// <summary>Appends the values of a chunk to the batch being built.</summary>
    /// <returns>The first row whose value cannot be taken exactly, or -1.</returns>
    public abstract int Append(NativeVector vector, int count, ColumnBuilder builder);

    /// <summary>Tells what is wrong with a row that <see cref="Append"/> refused; never customer data.</summary>
    public virtual string Describe(NativeVector vector, int row) => "a value out of range";
}
