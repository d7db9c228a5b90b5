using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes quantity times the unit price of the row's contract line, exact.</summary>
internal sealed unsafe class ProductCellWriter : CellWriter
{
    private const int PriceScale = 6;

    private readonly RelationColumn _quantity;
    private readonly RelationColumn _line;
    private readonly ReferenceMap _lines;
    private readonly long[] _prices;
    private FixedVector<long> _quantities = null!;
    private DictionaryVector _lineCodes = null!;

    public ProductCellWriter(RelationColumn quantity, RelationColumn line, CellContext context)
    {
        _quantity = quantity;
        _line = line;
        _lines = context.References.Of(line);
        _prices = context.Directory.Index.LinePrices;
        MaxBytes = DecimalText.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _quantities = batch.Fixed<long>(_quantity);
        _lineCodes = batch.Dictionary(_line);
        _lines.Bind(_lineCodes);
    }

    // Two numbers of at most 18 digits: the product always fits 38.
    public override byte* Write(int row, byte* destination) => DecimalText.WriteTrimmed(
        destination,
        DecimalMath.Multiply(_quantities.Pointer[row], _prices[_lines.Code(_lineCodes.Pointer[row])]),
        _quantity.Scale + PriceScale);
}
