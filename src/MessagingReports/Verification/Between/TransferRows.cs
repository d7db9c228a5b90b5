namespace MessagingReports.Verification.Between;

/// <summary>
/// That the Direct Connect cells of an attempt are those of the last row of its call in Contact Center (G27).
/// </summary>
internal sealed class TransferRows(
    FinishedReport report, TransferFacts transfers, RedactedHeaders redacted, BreakList breaks) : IRowCheck
{
    private readonly int _rowType = report.Index("Row Type");
    private readonly int _time = report.Index("Direct Connect Time");
    private readonly int[] _call =
    [
        .. ((string[])
            [
                "Row ID", "Direct Connect Result", "Direct Connect Number", "Direct Connect Hold Duration",
                "Direct Connect Talk Duration",
            ])
            .Where(header => !redacted.Has(header))
            .Select(report.Index),
    ];

    private readonly int _result = report.Index("Direct Connect Result");
    private readonly WindowSeconds _window = new(report);
    private long _found;

    public void Check(FinishedRow row)
    {
        if (!_window.CanTell || !row[_rowType].SequenceEqual("Attempt"u8) || !_window.Holds(row[_time]))
        {
            return;
        }

        if (transfers.Calls.Contains(RowDigest.Of(row, _call)))
        {
            _found++;
        }
        else
        {
            string expected = $"the result, number and durations of the call's last row in {transfers.Report.File}";
            breaks.AddCell(row, "G27", row.Columns[_result], expected, row[_result]);
        }
    }

    public void Complete()
    {
        if (_window.CanTell && _found < transfers.CallCount)
        {
            breaks.Add(
                report.File,
                "G27",
                "Direct Connect Attempts",
                FormattableString.Invariant($"{transfers.CallCount} calls with their last row in {transfers.Report.File}"),
                FormattableString.Invariant($"{_found}"));
        }
    }
}
