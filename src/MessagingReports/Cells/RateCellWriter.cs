using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes a percentage of two whole numbers, each a sum of columns; blank when the denominator is 0.</summary>
internal sealed unsafe class RateCellWriter : CellWriter
{
    private readonly SumCellWriter _numerator;
    private readonly SumCellWriter _denominator;

    public RateCellWriter(SumCellWriter numerator, SumCellWriter denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
        MaxBytes = DecimalText.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _numerator.Bind(batch);
        _denominator.Bind(batch);
    }

    public override byte* Write(int row, byte* destination) =>
        Rounding.TryPercent(_numerator.Value(row)!.Value, _denominator.Value(row)!.Value, out Int128 hundredths)
            ? DecimalText.WriteFixed(destination, hundredths, 2)
            : destination;
}
