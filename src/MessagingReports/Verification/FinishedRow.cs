using CsvHelper;
using MessagingReports.Layouts;

namespace MessagingReports.Verification;

/// <summary>The row of a finished report that was read last; its cells are valid until the next is.</summary>
internal sealed class FinishedRow(FinishedReport report, CsvReader csv)
{
    public FinishedReport Report { get; } = report;

    public string File => Report.File;

    public IReadOnlyList<ReportColumn> Columns => Report.Definition.Layout.Columns;

    /// <summary>The row, counted from 1 after the header.</summary>
    public long Number { get; set; }

    /// <summary>The cell of a column as UTF-8, without the quotes, with the formula guard's mark if it has
    /// one.</summary>
    public ReadOnlySpan<byte> this[int column] => csv.GetSpan(column);
}
