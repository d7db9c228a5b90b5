using System.Text;
using MessagingReports.Layouts;

namespace MessagingReports.Verification.Between;

/// <summary>
/// The loads of a List Audit, for comparison between an enterprise and its accounts (G33). Loads are few.
/// </summary>
internal sealed class ListLoadFacts : IRowCheck
{
    private readonly FinishedReport _report;
    private readonly int _load;
    private readonly int _account;
    private readonly int[] _cells;
    private readonly Dictionary<string, (string Account, UInt128 Cells, long Row)> _loads = new(StringComparer.Ordinal);

    public ListLoadFacts(FinishedReport report, RedactedHeaders redacted)
    {
        _report = report;
        _load = report.Index("Load ID");
        _account = report.Index("Account ID");
        IReadOnlyList<ReportColumn> columns = report.Definition.Layout.Columns;

        // Times are in each report's own zone.
        _cells =
        [
            .. Enumerable.Range(0, columns.Count)
                .Where(i => columns[i].Type != ReportColumnType.Instant && !redacted.Has(columns[i].Header)),
        ];
    }

    private bool IsOfEnterprise => _report.Manifest.Scope.Level == ReportScopeLevel.Enterprise;

    public static IEnumerable<string> Compare(IReadOnlyList<ListLoadFacts> audits, BreakList breaks)
    {
        foreach (ListLoadFacts whole in audits.Where(audit => audit.IsOfEnterprise))
        {
            foreach (ListLoadFacts part in audits.Where(audit => audit.IsPartOf(whole)))
            {
                whole.Compare(part, breaks);
                yield return $"G33 {whole._report.File} {part._report.File}";
            }
        }
    }

    public void Check(FinishedRow row) => _loads[Encoding.UTF8.GetString(row[_load])] =
        (Encoding.UTF8.GetString(row[_account]), RowDigest.Of(row, _cells), row.Number);

    private bool IsPartOf(ListLoadFacts whole) =>
        !IsOfEnterprise
        && _report.Manifest.Scope.EnterpriseId == whole._report.Manifest.Scope.EnterpriseId
        && _report.Manifest.Window.Start == whole._report.Manifest.Window.Start
        && _report.Manifest.Window.End == whole._report.Manifest.Window.End
        && _report.Manifest.Csv.Charset == whole._report.Manifest.Csv.Charset
        && _report.Manifest.Csv.FormulaGuard == whole._report.Manifest.Csv.FormulaGuard
        && _report.Manifest.Csv.FoldLineBreaks == whole._report.Manifest.Csv.FoldLineBreaks;

    private void Compare(ListLoadFacts part, BreakList breaks)
    {
        foreach ((string load, (_, UInt128 cells, long row)) in part._loads)
        {
            if (!_loads.TryGetValue(load, out var same) || same.Cells != cells)
            {
                breaks.Add(
                    part._report.File, "G33", "Load ID", $"the row of {load} as in {_report.File}", "another row", row);
            }
        }

        string account = part._report.Manifest.Scope.AccountId!;
        foreach ((string load, (string owner, _, long row)) in _loads)
        {
            if (owner == account && !part._loads.ContainsKey(load))
            {
                breaks.Add(_report.File, "G33", "Load ID", $"a load that {part._report.File} has", load, row);
            }
        }
    }
}
