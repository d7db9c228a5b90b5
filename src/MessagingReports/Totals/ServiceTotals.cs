using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Totals;

/// <summary>Exact sums of quantity per unit and amount per currency.</summary>
internal sealed unsafe class ServiceTotals(ReportDefinition report, ReportDirectory directory)
{
    private const int QuantityScale = 4;
    private const int PriceScale = 6;

    private readonly ServiceTotalColumns _columns = report.Services!;
    private readonly Int128[] _quantities = new Int128[Enumerations.ServiceUnit.Labels.Count];
    private readonly SortedDictionary<string, Int128> _amounts = new(StringComparer.Ordinal);
    private readonly Int128[] _lineAmounts = new Int128[directory.ContractLines.Count];
    private ReferenceMap _services = null!;
    private ReferenceMap _lines = null!;
    private DictionaryVector _serviceCodes = null!;
    private DictionaryVector _lineCodes = null!;
    private RecordBatch _batch = null!;

    public void Use(ReferenceMaps references)
    {
        _services = references.Of(_columns.Service);
        _lines = references.Of(_columns.Line);
    }

    public void Bind(RecordBatch batch)
    {
        _batch = batch;
        _serviceCodes = batch.Dictionary(_columns.Service);
        _lineCodes = batch.Dictionary(_columns.Line);
        _services.Bind(_serviceCodes);
        _lines.Bind(_lineCodes);
    }

    public void Count(int start, int end)
    {
        for (int row = start; row < end; row++)
        {
            Int128 quantity = _columns.Quantity.Type == RelationColumnType.WideDecimal
                ? _batch.Fixed<Int128>(_columns.Quantity).Pointer[row]
                : _batch.Fixed<long>(_columns.Quantity).Pointer[row];
            int unit = (int)directory.Services[_services.Code(_serviceCodes.Pointer[row])].Unit;
            Add(ref _quantities[unit], quantity, "quantity");

            int line = _lines.Code(_lineCodes.Pointer[row]);
            Int128 amount = _columns.RoundedAmount is { } rounded
                ? _batch.Fixed<Int128>(rounded).Pointer[row]
                : DecimalMath.Multiply((long)quantity, directory.Index.LinePrices[line]);
            Add(ref _lineAmounts[line], amount, "amount");
        }
    }

    /// <summary>Quantities in the order of the units, without zeros.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Quantities() =>
    [
        .. Enumerations.ServiceUnit.Labels
            .Select((label, unit) => (label, _quantities[unit]))
            .Where(total => total.Item2 != 0)
            .Select(total => KeyValuePair.Create(total.label, Text(total.Item2, QuantityScale))),
    ];

    /// <summary>Amounts in the order of the currency codes, without zeros.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Amounts()
    {
        for (int line = 0; line < _lineAmounts.Length; line++)
        {
            string currency = directory.ContractLines[line].Currency;
            Int128 sum = _amounts.GetValueOrDefault(currency);
            Add(ref sum, _lineAmounts[line], "amount");
            _amounts[currency] = sum;
            _lineAmounts[line] = 0;
        }

        return
        [
            .. _amounts.Where(total => total.Value != 0)
                .Select(total => KeyValuePair.Create(total.Key, Text(total.Value, AmountScale(total.Key)))),
        ];
    }

    private static string Text(Int128 value, int scale)
    {
        Span<byte> room = stackalloc byte[DecimalText.MaximumBytes];
        fixed (byte* start = room)
        {
            byte* end = DecimalText.WriteTrimmed(start, value, scale);
            return System.Text.Encoding.ASCII.GetString(start, (int)(end - start));
        }
    }

    private int AmountScale(string currency) => _columns.RoundedAmount is null
        ? QuantityScale + PriceScale
        : CurrencyDigits.For(currency);

    private void Add(ref Int128 sum, Int128 value, string total)
    {
        if (!DecimalMath.TryAdd(sum, value, out sum))
        {
            throw Throw.Overflow(report.Id, total);
        }
    }
}
