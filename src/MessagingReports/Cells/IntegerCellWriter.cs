using MessagingReports.Csv;

namespace MessagingReports.Cells;

/// <summary>Whole numbers, and what they are, so that they can be summed up for the manifest.</summary>
internal abstract unsafe class IntegerCellWriter() : NumberCellWriter(IntegerText.MaximumBytes)
{
    /// <summary>The number in the cell of <paramref name="row"/>, or null where it is blank.</summary>
    public abstract long? Value(int row);

    protected override byte* Write(int row, byte* destination) =>
        Value(row) is { } value ? IntegerText.Write(destination, value) : destination;
}
