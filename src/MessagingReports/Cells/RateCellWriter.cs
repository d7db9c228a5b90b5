using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A percentage of two whole numbers, each a sum of columns; blank when the denominator is 0.</summary>
internal sealed unsafe class RateCellWriter : NumberCellWriter
{
    private readonly SumCellWriter _numerator;
    private readonly SumCellWriter _denominator;

    public RateCellWriter(SumCellWriter numerator, SumCellWriter denominator)
        : base(DecimalText.MaximumBytes)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    public override void Bind(RecordBatch batch)
    {
        _numerator.Bind(batch);
        _denominator.Bind(batch);
    }

    protected override byte* Write(int row, byte* destination) =>
        Rounding.TryPercent(_numerator.Value(row)!.Value, _denominator.Value(row)!.Value, out Int128 hundredths)
            ? DecimalText.WriteFixed(destination, hundredths, 2)
            : destination;
}
