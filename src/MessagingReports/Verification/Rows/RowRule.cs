using System.Globalization;
using System.Text;

namespace MessagingReports.Verification.Rows;

/// <summary>Identities between the cells of one row; derived rules name their columns once.</summary>
internal abstract class RowRule(FinishedReport report, BreakList breaks) : IRowCheck
{
    protected FinishedReport Report { get; } = report;

    public abstract void Check(FinishedRow row);

    /// <summary>Where a column stands; -1 when the report has none of the name.</summary>
    protected int Column(string header) =>
        Report.Definition.Layout.Find(header) is null ? -1 : Report.Index(header);

    protected static bool IsBlank(FinishedRow row, int column) => row[column].IsEmpty;

    protected static bool Is(FinishedRow row, int column, ReadOnlySpan<byte> label) =>
        row[column].SequenceEqual(label);

    /// <summary>The whole number of a cell; 0 when it is blank or none, which the cell's own check tells.</summary>
    protected static long Number(FinishedRow row, int column) =>
        long.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : 0;

    /// <summary>The decimal of a cell; 0 when it is none, which the cell's own check tells.</summary>
    protected static ExactDecimal Decimal(FinishedRow row, int column) =>
        ExactDecimal.TryParse(row[column], out ExactDecimal number) ? number : ExactDecimal.Zero;

    /// <summary>A break unless <paramref name="holds"/>.</summary>
    protected void Require(FinishedRow row, string identity, int column, bool holds, string expected)
    {
        if (!holds)
        {
            breaks.AddCell(row, identity, row.Columns[column], expected, row[column]);
        }
    }

    /// <summary>A break unless the cell prints the number.</summary>
    protected void RequireNumber(FinishedRow row, string identity, int column, long expected)
    {
        if (Number(row, column) != expected)
        {
            breaks.AddCell(
                row, identity, row.Columns[column], expected.ToString(CultureInfo.InvariantCulture), row[column]);
        }
    }

    /// <summary>A break unless the cell is the text.</summary>
    protected void RequireText(FinishedRow row, string identity, int column, string expected)
    {
        if (!row[column].SequenceEqual(Encoding.UTF8.GetBytes(expected)))
        {
            breaks.AddCell(row, identity, row.Columns[column], expected, row[column]);
        }
    }

    /// <summary>A break when the later time is before the earlier; blank ones, and ones without offset, pass.</summary>
    protected void RequireOrder(FinishedRow row, string identity, int earlier, int later)
    {
        if (InstantCell.TryInstant(row[earlier], out long first) && InstantCell.TryInstant(row[later], out long second)
            && second < first)
        {
            breaks.AddCell(
                row, identity, row.Columns[later], CellText.Show(row.Columns[earlier], row[earlier]) + " or later",
                row[later]);
        }
    }
}
