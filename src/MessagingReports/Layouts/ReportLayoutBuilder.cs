using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Layouts;

/// <summary>Lists the columns of a layout, in file order.</summary>
/// <param name="version">The version of the layout.</param>
public sealed class ReportLayoutBuilder(int version)
{
    private readonly List<ReportColumn> _columns = [];
    private string _section = "";

    /// <summary>Starts a logical section; it is documentation and never printed.</summary>
    public ReportLayoutBuilder Section(string name)
    {
        _section = name;
        return this;
    }

    /// <summary>Adds a column.</summary>
    /// <param name="header">The header cell, unique within the layout.</param>
    /// <param name="type">How the cells are written.</param>
    /// <param name="cells">Where they come from: one binding for each relation the report prints rows of.</param>
    /// <param name="required">Whether the cell is never blank.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="description">What the column holds.</param>
    /// <param name="classification">
    /// What it tells about a person. When null: nothing where all cells come from the directory or are constant,
    /// otherwise <see cref="DataClassification.Identifier"/> for ids, <see cref="DataClassification.Device"/> for
    /// phones and devices, <see cref="DataClassification.FreeText"/> for text, and nothing for all other types.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The header is empty or taken, there is no binding, or a column of numbers, times or labels has a class.
    /// </exception>
    public ReportLayoutBuilder Column(
        string header,
        ReportColumnType type,
        CellBinding[] cells,
        bool required = false,
        string? unit = null,
        string description = "",
        DataClassification? classification = null)
    {
        if (string.IsNullOrEmpty(header) || _columns.Exists(column => column.Header == header) || cells.Length == 0)
        {
            throw Throw.BadColumn(header);
        }

        string? enumeration = type == ReportColumnType.Enumeration
            ? cells.Select(cell => cell.Enumeration).FirstOrDefault(name => name is not null)
                ?? throw Throw.BadColumn(header)
            : null;
        ReportColumn column = new(_section, header, type, cells)
        {
            IsRequired = required,
            Enumeration = enumeration,
            Unit = unit,
            Description = description,
            Classification = classification ?? ClassOf(type, cells),
        };
        if (column.Classification != DataClassification.None && !column.IsRedactable)
        {
            throw Throw.ClassWithoutText(column);
        }

        _columns.Add(column);
        return this;
    }

    /// <summary>Adds a column whose cells come from one relation.</summary>
    /// <inheritdoc
    /// cref="Column(string, ReportColumnType, CellBinding[], bool, string, string, DataClassification?)"/>
    public ReportLayoutBuilder Column(
        string header,
        ReportColumnType type,
        CellBinding cell,
        bool required = false,
        string? unit = null,
        string description = "",
        DataClassification? classification = null) =>
        Column(header, type, [cell], required, unit, description, classification);

    /// <summary>The layout of the columns added.</summary>
    /// <exception cref="ArgumentException">No column was added.</exception>
    public ReportLayout Build() => _columns.Count > 0 ? new(version, [.. _columns]) : throw Throw.NoColumn();

    private static DataClassification ClassOf(ReportColumnType type, CellBinding[] cells) => type switch
    {
        _ when cells.All(IsOfDirectory) => DataClassification.None,
        ReportColumnType.Id => DataClassification.Identifier,
        ReportColumnType.Phone or ReportColumnType.Device => DataClassification.Device,
        ReportColumnType.Text => DataClassification.FreeText,
        _ => DataClassification.None,
    };

    /// <summary>Whether a cell tells of the organisation and its catalogue, or nothing.</summary>
    private static bool IsOfDirectory(CellBinding cell) =>
        cell.Columns.All(column => column.Type == RelationColumnType.Reference);
}
