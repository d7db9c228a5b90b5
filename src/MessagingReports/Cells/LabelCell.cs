using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A cell that prints a label derived from an enumeration column, for example the class of a result.</summary>
internal sealed class LabelCell(RelationColumn column, string enumeration, IReadOnlyList<string> labels)
    : CellBinding(column.Relation, [column])
{
    internal override string Enumeration => enumeration;

    internal override IReadOnlyList<string> Labels => labels;

    internal override CellWriter CreateWriter(ReportColumnType type, CellContext context) =>
        new LabelCellWriter(column, CellTable.Of(labels, context.Plain));
}
