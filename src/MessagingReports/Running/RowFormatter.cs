using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>Writes the rows of one relation as CSV records.</summary>
internal sealed unsafe class RowFormatter
{
    private readonly CellWriter[] _cells;
    private readonly RecordPlan _plan;

    public RowFormatter(ReportLayout layout, RelationSchema relation, CellContext context)
    {
        _cells =
        [
            .. layout.Columns.Select(column =>
                Writer(column, column.Cells.First(cell => cell.Relation == relation.Name), context)),
        ];
        _plan = new RecordPlan(_cells, (byte)context.Format.Delimiter);
    }

    /// <summary>The writers, in column order.</summary>
    public IReadOnlyList<CellWriter> Cells => _cells;

    /// <summary>The most bytes one record of the bound batch takes.</summary>
    public int RecordBytes => _plan.RecordBytes;

    public long GuardedCells => _plan.GuardedCells;

    /// <summary>Gets ready for the rows of a batch, which has some.</summary>
    public void Bind(RecordBatch batch) => _plan.Bind(batch);

    /// <summary>Writes rows until <paramref name="end"/> or until the next might not fit.</summary>
    /// <returns>The first row not written.</returns>
    public int Write(int row, int end, BlockWriter blocks)
    {
        byte* position = blocks.Position;
        byte* limit = blocks.End - RecordBytes;
        int first = row;
        for (; row < end && position <= limit; row++)
        {
            position = _plan.Write(row, position);
        }

        blocks.Position = position;
        blocks.Rows += row - first;
        return row;
    }

    private static CellWriter Writer(ReportColumn column, CellBinding cell, CellContext context) =>
        context.Redaction.RuleFor(column) is { } rule
            ? new RedactedCellWriter(
                cell.CreateWriter(column.Type, context.WithTextAsItIs()), rule, column.Type, context.Text)
            : cell.CreateWriter(column.Type, context);
}
