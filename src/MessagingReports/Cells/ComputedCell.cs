using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A cell computed from several columns by a writer of its own.</summary>
internal sealed class ComputedCell(
    RelationSchema relation, IReadOnlyList<RelationColumn> columns, Func<CellContext, CellWriter> create)
    : CellBinding(relation.Name, columns)
{
    internal override CellWriter CreateWriter(ReportColumnType type, CellContext context) => create(context);
}
