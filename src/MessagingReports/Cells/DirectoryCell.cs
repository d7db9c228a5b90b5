using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A cell that prints a directory field of the record a reference column names.</summary>
internal sealed class DirectoryCell : CellBinding
{
    private readonly RelationColumn _reference;
    private readonly DirectoryField _field;

    public DirectoryCell(RelationColumn reference, DirectoryField field)
        : base(reference.Relation, [reference])
    {
        if (reference.References != field.Relation)
        {
            throw Throw.ForeignField(reference, field);
        }

        _reference = reference;
        _field = field;
    }

    internal override string? Enumeration => _field.Enumeration;

    internal override CellWriter CreateWriter(ReportColumnType type, CellContext context)
    {
        int count = context.Directory.Index.IdsOf(_field.Relation).Count;
        return new ReferenceCellWriter(
            _reference,
            context.References.Of(_reference),
            CellTable.Of(
                Enumerable.Range(0, count).Select(code => _field.Value(context.Directory, code)),
                type == ReportColumnType.Id ? context.Plain : context.Text));
    }
}
