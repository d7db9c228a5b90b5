using MessagingReports.Cells;
using MessagingReports.Layouts;

namespace MessagingReports.Totals;

/// <summary>Sums of the whole-number columns of a summary, read from the cells that print them.</summary>
internal sealed class ColumnTotals(ReportDefinition report)
{
    private readonly Int128[] _sums = new Int128[report.Layout.Columns.Count];
    private IReadOnlyList<CellWriter> _cells = [];

    public void Use(IReadOnlyList<CellWriter> cells) => _cells = cells;

    public void Count(int start, int end)
    {
        for (int column = 0; column < _sums.Length; column++)
        {
            if (IsCounted(column))
            {
                IntegerCellWriter cell = (IntegerCellWriter)_cells[column];
                for (int row = start; row < end; row++)
                {
                    _sums[column] += cell.Value(row) ?? 0;
                }
            }
        }
    }

    /// <summary>Sums in column order, without zeros.</summary>
    public IReadOnlyList<KeyValuePair<string, Int128>> Build() =>
    [
        .. report.Layout.Columns
            .Select((column, index) => KeyValuePair.Create(column.Header, _sums[index]))
            .Where((total, index) => IsCounted(index) && total.Value != 0),
    ];

    private bool IsCounted(int column) => report.Layout.Columns[column].Type == ReportColumnType.Integer;
}
