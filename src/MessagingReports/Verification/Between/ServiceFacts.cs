using System.Text;

namespace MessagingReports.Verification.Between;

/// <summary>Service Detail summed up as Service Summary does it: by service, line, price and currency.</summary>
internal sealed class ServiceFacts(
    FinishedReport report, IReadOnlyList<AttemptFacts> attempts, RedactedHeaders redacted, BreakList breaks) : IRowCheck
{
    private readonly int[] _key = Key(report);
    private readonly int _quantity = report.Index("Quantity");
    private readonly int _amount = report.Index("Extended Amount");
    private readonly int[] _attempt = [report.Index("Attempt ID")];
    private readonly bool _hasAttempts = !redacted.Has("Attempt ID");

    public FinishedReport Report => report;

    public Dictionary<string, (long Count, ExactDecimal Quantity, ExactDecimal Amount)> Sums { get; } =
        new(StringComparer.Ordinal);

    public static int[] Key(FinishedReport report) => [.. RowKeys.ServiceLine.Select(report.Index)];

    public static string KeyOf(FinishedRow row, int[] key)
    {
        StringBuilder text = new();
        foreach (int column in key)
        {
            text.Append(Encoding.UTF8.GetString(row[column])).Append('\n');
        }

        return text.ToString();
    }

    public void Check(FinishedRow row)
    {
        string key = KeyOf(row, _key);
        (long count, ExactDecimal quantity, ExactDecimal amount) = Sums.GetValueOrDefault(key);
        Sums[key] = (count + 1, quantity + Decimal(row[_quantity]), amount + Decimal(row[_amount]));

        // Usage of a call or message is at its attempt's time, so the attempt is in the same window.
        if (_hasAttempts && !row[_attempt[0]].IsEmpty && attempts is [var known, ..]
            && !known.Ids.Contains(RowDigest.Of(row, _attempt)))
        {
            breaks.AddCell(row, "G30", row.Columns[_attempt[0]], $"an attempt of {known.Report.File}", row[_attempt[0]]);
        }
    }

    // A cell that is no decimal is told by its own check.
    private static ExactDecimal Decimal(ReadOnlySpan<byte> cell) =>
        ExactDecimal.TryParse(cell, out ExactDecimal number) ? number : ExactDecimal.Zero;
}
