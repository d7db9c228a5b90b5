namespace MessagingReports.Cells;

/// <summary>Writes whole numbers, and tells them, so that they can be summed up for the manifest.</summary>
internal abstract unsafe class IntegerCellWriter : CellWriter
{
    protected IntegerCellWriter() => MaxBytes = Csv.IntegerText.MaximumBytes;

    /// <summary>The number in the cell of <paramref name="row"/>, or null where it is blank.</summary>
    public abstract long? Value(int row);

    public override byte* Write(int row, byte* destination) =>
        Value(row) is { } value ? Csv.IntegerText.Write(destination, value) : destination;
}
