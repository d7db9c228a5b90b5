using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Quantity times the unit price of the row's contract line, exact.</summary>
internal sealed unsafe class ProductCellWriter : NumberCellWriter
{
    private const int PriceScale = 6;

    private readonly RelationColumn _quantity;
    private readonly RelationColumn _line;
    private readonly ReferenceMap _lines;
    private readonly long[] _prices;
    private FixedVector<long> _quantities = null!;
    private DictionaryVector _lineCodes = null!;

    public ProductCellWriter(RelationColumn quantity, RelationColumn line, CellContext context)
        : base(DecimalText.MaximumBytes)
    {
        _quantity = quantity;
        _line = line;
        _lines = context.References.Of(line);
        _prices = context.Directory.Index.LinePrices;
    }

    public override void Bind(RecordBatch batch)
    {
        _quantities = batch.Fixed<long>(_quantity);
        _lineCodes = batch.Dictionary(_line);
        _lines.Bind(_lineCodes);
    }

    protected override byte* Write(int row, byte* destination)
    {
        // Usage without a contract line has no price; no report writes such rows, but a tile may hold some.
        int line = _lines.Code(_lineCodes.Pointer[row]);

        // Two numbers of at most 18 digits: the product always fits 38.
        return line < 0
            ? destination
            : DecimalText.WriteTrimmed(
                destination,
                DecimalMath.Multiply(_quantities.Pointer[row], _prices[line]),
                _quantity.Scale + PriceScale);
    }
}
