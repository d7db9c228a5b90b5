using System.Globalization;
using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Verification.Between;

/// <summary>That Service Summary is the sum of Service Detail, to the minor unit (G29).</summary>
internal sealed class ServiceSummaryRows(FinishedReport report, ServiceFacts detail, BreakList breaks) : IRowCheck
{
    private readonly int[] _key = ServiceFacts.Key(report);
    private readonly int _count = report.Index("Usage Count");
    private readonly int _quantity = report.Index("Quantity");
    private readonly int _currency = report.Index("Currency");
    private readonly int _amount = report.Index("Amount");
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Check(FinishedRow row)
    {
        string key = ServiceFacts.KeyOf(row, _key);
        _seen.Add(key);
        (long count, ExactDecimal quantity, ExactDecimal amount) = detail.Sums.GetValueOrDefault(key);
        int digits = CurrencyDigits.For(row[_currency]);
        Require(row, _count, count.ToString(CultureInfo.InvariantCulture));
        Require(row, _quantity, quantity.ToString());
        Require(row, _amount, amount.Round(digits).ToString(digits));
    }

    public void Complete()
    {
        foreach ((string key, (long count, _, _)) in detail.Sums)
        {
            if (!_seen.Contains(key))
            {
                breaks.Add(
                    report.File,
                    "G29",
                    null,
                    FormattableString.Invariant($"a row for the {count} rows of {detail.Report.File} with ") +
                    key.TrimEnd('\n').Replace("\n", ", ", StringComparison.Ordinal),
                    "none");
            }
        }
    }

    private void Require(FinishedRow row, int column, string expected)
    {
        if (!row[column].SequenceEqual(Encoding.UTF8.GetBytes(expected)))
        {
            breaks.AddCell(row, "G29", row.Columns[column], expected, row[column]);
        }
    }
}
