using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A cell that prints one column of the relation as it is.</summary>
internal sealed class ColumnCell(RelationColumn column) : CellBinding(column.Relation, [column])
{
    internal override string? Enumeration => column.Enumeration?.Name;

    internal override IReadOnlyList<string>? Labels => column.Enumeration?.Labels;

    internal override CellWriter CreateWriter(ReportColumnType type, CellContext context) => column.Type switch
    {
        RelationColumnType.Id or RelationColumnType.Text => type switch
        {
            ReportColumnType.Id => new TextCellWriter(column, context.Plain),
            ReportColumnType.Phone or ReportColumnType.Device => new PhoneCellWriter(column, context.Text),
            _ => new TextCellWriter(column, context.Text),
        },
        RelationColumnType.Reference => new ReferenceCellWriter(
            column,
            context.References.Of(column),
            CellTable.Of(IdsOf(context), context.Plain)),
        RelationColumnType.Enumeration => new LabelCellWriter(
            column,
            CellTable.Of(column.Enumeration!.Labels, context.Plain)),
        RelationColumnType.Boolean => new LabelCellWriter(column, CellTable.Of(["N", "Y"], context.Plain)),
        RelationColumnType.Int32 => new Int32CellWriter(column),
        RelationColumnType.Int64 => new Int64CellWriter(column),
        RelationColumnType.Decimal => new DecimalCellWriter(column),
        RelationColumnType.WideDecimal => new WideDecimalCellWriter(column),
        _ => new InstantCellWriter(column, context),
    };

    private IEnumerable<string?> IdsOf(CellContext context)
    {
        TextDictionary ids = context.Directory.Index.IdsOf(column.References!);
        for (int code = 0; code < ids.Count; code++)
        {
            yield return StoreRules.StrictUtf8.GetString(ids[code]);
        }
    }
}
