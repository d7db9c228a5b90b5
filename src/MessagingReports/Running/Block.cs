using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>A piece of output: whole CSV records in UTF-8, on their way from the formatter to the output.</summary>
internal sealed class Block(int capacity)
{
    public VectorBuffer<byte> Buffer { get; } = new(capacity);

    public int Length { get; set; }

    /// <summary>The number of rows before the block; the header block counts as before all rows.</summary>
    public long RowsBefore { get; set; }

    public bool IsHeader { get; set; }
}
