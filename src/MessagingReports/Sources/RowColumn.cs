using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A column of the rows being written: its values of some rows are appended in one loop.</summary>
internal abstract class RowColumn<TRow>(RelationColumn column)
    where TRow : class
{
    public RelationColumn Column { get; } = column;

    /// <summary>Appends the column's value of each row.</summary>
    /// <param name="rows">At most <see cref="RowWriter{TRow}.MostRows"/>.</param>
    /// <param name="next">The rows that will probably be appended next, no more than <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">A value cannot be stored; the batch is of no use then.</exception>
    public abstract void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next);
}
