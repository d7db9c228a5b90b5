using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Where the cells of a report column come from, for the rows of one relation.</summary>
public abstract class CellBinding
{
    private protected CellBinding(string relation, IReadOnlyList<RelationColumn> columns)
    {
        Relation = relation;
        Columns = columns;
    }

    /// <summary>The name of the relation whose rows the binding is for.</summary>
    public string Relation { get; }

    /// <summary>The columns of the relation the cell is made from.</summary>
    public IReadOnlyList<RelationColumn> Columns { get; }

    /// <summary>The enumeration whose labels the cell prints, if it does.</summary>
    internal virtual string? Enumeration => null;

    /// <summary>
    /// The label of each code of the one column an enumeration cell is made from; null for other cells.
    /// </summary>
    internal virtual IReadOnlyList<string>? Labels => null;

    /// <summary>The cell prints <paramref name="column"/>.</summary>
    public static CellBinding Of(RelationColumn column) => new ColumnCell(column);

    /// <summary>The cell prints a directory field of the record that <paramref name="reference"/> names.</summary>
    /// <exception cref="ArgumentException">The column does not name records of the field's relation.</exception>
    public static CellBinding Of(RelationColumn reference, DirectoryField field) => new DirectoryCell(reference, field);

    /// <summary>The cell prints the same text in every row of <paramref name="relation"/>.</summary>
    public static CellBinding Constant(RelationSchema relation, string text) => new ConstantCell(relation, text);

    /// <summary>The cell is blank in every row of <paramref name="relation"/>.</summary>
    public static CellBinding Blank(RelationSchema relation) => new ConstantCell(relation, "");

    internal abstract CellWriter CreateWriter(ReportColumnType type, CellContext context);
}
