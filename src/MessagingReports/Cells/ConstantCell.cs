using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A cell that is the same in every row; used for what a relation has no column for.</summary>
internal sealed class ConstantCell(RelationSchema relation, string text, string? enumeration = null)
    : CellBinding(relation.Name, [])
{
    internal override string? Enumeration => enumeration;

    internal override CellWriter CreateWriter(ReportColumnType type, CellContext context) =>
        new ConstantCellWriter(CellTable.Of([text], type == ReportColumnType.Text ? context.Text : context.Plain));
}
