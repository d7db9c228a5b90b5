using System.Globalization;
using System.Text;
using MessagingReports.Layouts;
using MessagingReports.Manifests;

namespace MessagingReports.Verification;

/// <summary>The control totals of the manifest, counted again from the cells (G66).</summary>
internal sealed class RecountedTotals : IRowCheck
{
    private readonly FinishedReport _report;
    private readonly BreakList _breaks;
    private readonly Counts? _channel;
    private readonly Counts? _resultClass;
    private readonly Sums? _quantity;
    private readonly Sums? _amount;
    private readonly Sums? _columns;
    private readonly int[] _summed;
    private long _rows;

    public RecountedTotals(FinishedReport report, BreakList breaks)
    {
        _report = report;
        _breaks = breaks;
        ReportLayout layout = report.Definition.Layout;
        _channel = layout.Find("Channel") is null ? null : new Counts(report.Index("Channel"));
        _resultClass = layout.Find("Result Class") is null ? null : new Counts(report.Index("Result Class"));
        bool isSummary = report.Definition.Kind == ReportKind.Summary;
        _columns = isSummary ? new Sums() : null;
        _summed = [.. Enumerable.Range(0, layout.Columns.Count)
            .Where(i => isSummary && layout.Columns[i].Type == ReportColumnType.Integer)];
        if (report.Definition.Services is not null)
        {
            string amount = isSummary ? "Amount" : "Extended Amount";
            _quantity = new Sums(report.Index("Unit of Measure"), report.Index("Quantity"));
            _amount = new Sums(report.Index("Currency"), report.Index(amount));
        }
    }

    public void Check(FinishedRow row)
    {
        _rows++;
        _channel?.Add(row);
        _resultClass?.Add(row);
        _quantity?.Add(row);
        _amount?.Add(row);
        foreach (int column in _summed)
        {
            _columns!.Add(row.Columns[column].Header, row[column]);
        }
    }

    public void Complete()
    {
        ReportManifest manifest = _report.Manifest;
        Compare("rows", Text(_rows), Text(manifest.Rows));
        Compare("channel", _channel?.Values, manifest.Totals.Channel);
        Compare("resultClass", _resultClass?.Values, manifest.Totals.ResultClass);
        Compare("quantity", _quantity?.Values, manifest.Totals.Quantity);
        Compare("amount", _amount?.Values, manifest.Totals.Amount);
        Compare("columns", _columns?.Values, manifest.Totals.Columns);
    }

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private void Compare<T>(
        string name, Dictionary<string, string>? counted, IReadOnlyList<KeyValuePair<string, T>>? stated)
    {
        if (counted is null || stated is null)
        {
            Compare("totals." + name, counted is null ? "none" : "some", stated is null ? "none" : "some");
            return;
        }

        Dictionary<string, string> statedTexts = stated.ToDictionary(total => total.Key, total => Text(total.Value));
        foreach (string key in counted.Keys.Union(statedTexts.Keys).Order(StringComparer.Ordinal))
        {
            Compare($"totals.{name}.{key}", counted.GetValueOrDefault(key, "0"), statedTexts.GetValueOrDefault(key, "0"));
        }
    }

    private void Compare(string key, string counted, string stated)
    {
        if (counted != stated)
        {
            _breaks.Add(_report.File, "G66", key, counted, stated);
        }
    }

    private sealed class Counts(int column)
    {
        private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

        public Dictionary<string, string> Values => _counts.ToDictionary(count => count.Key, count => Text(count.Value));

        public void Add(FinishedRow row)
        {
            if (!row[column].IsEmpty)
            {
                string label = Encoding.UTF8.GetString(row[column]);
                _counts[label] = _counts.GetValueOrDefault(label) + 1;
            }
        }
    }

    private sealed class Sums(int key = 0, int value = 0)
    {
        private readonly Dictionary<string, ExactDecimal> _sums = new(StringComparer.Ordinal);

        public Dictionary<string, string> Values => _sums
            .Where(sum => !sum.Value.Units.IsZero)
            .ToDictionary(sum => sum.Key, sum => sum.Value.ToString());

        public void Add(FinishedRow row) => Add(Encoding.UTF8.GetString(row[key]), row[value]);

        public void Add(string name, ReadOnlySpan<byte> cell)
        {
            if (ExactDecimal.TryParse(cell, out ExactDecimal number))
            {
                _sums[name] = _sums.GetValueOrDefault(name, ExactDecimal.Zero) + number;
            }
        }
    }
}
