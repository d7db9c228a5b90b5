using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Amounts that are already rounded to the minor digits of their contract line's currency.</summary>
internal sealed unsafe class MoneyCellWriter : NumberCellWriter
{
    private readonly RelationColumn _amount;
    private readonly RelationColumn _line;
    private readonly ReferenceMap _lines;
    private readonly int[] _digits;
    private FixedVector<Int128> _amounts = null!;
    private DictionaryVector _lineCodes = null!;

    public MoneyCellWriter(RelationColumn amount, RelationColumn line, CellContext context)
        : base(DecimalText.MaximumBytes)
    {
        _amount = amount;
        _line = line;
        _lines = context.References.Of(line);
        _digits = [.. context.Directory.ContractLines.Select((ContractLine row) => CurrencyDigits.For(row.Currency))];
    }

    public override void Bind(RecordBatch batch)
    {
        _amounts = batch.Fixed<Int128>(_amount);
        _lineCodes = batch.Dictionary(_line);
        _lines.Bind(_lineCodes);
    }

    protected override byte* Write(int row, byte* destination) => DecimalText.WriteFixed(
        destination, _amounts.Pointer[row], _digits[_lines.Code(_lineCodes.Pointer[row])]);
}
