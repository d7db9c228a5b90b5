using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Copies one column of a block to a batch.</summary>
internal abstract class ColumnReader(RelationColumn column)
{
    public RelationColumn Column { get; } = column;

    /// <summary>Appends all values of the block's column to the batch being built.</summary>
    public abstract void Append(AnswerBuffer answer, NullMap nulls, int rows, ColumnBuilder builder);
}
