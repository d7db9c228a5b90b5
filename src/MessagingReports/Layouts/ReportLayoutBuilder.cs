using MessagingReports.Cells;

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
    /// <exception cref="ArgumentException">The header is empty or taken, or there is no binding.</exception>
    public ReportLayoutBuilder Column(
        string header,
        ReportColumnType type,
        CellBinding[] cells,
        bool required = false,
        string? unit = null,
        string description = "")
    {
        if (string.IsNullOrEmpty(header) || _columns.Exists(column => column.Header == header) || cells.Length == 0)
        {
            throw Throw.BadColumn(header);
        }

        string? enumeration = type == ReportColumnType.Enumeration
            ? cells.Select(cell => cell.Enumeration).FirstOrDefault(name => name is not null)
                ?? throw Throw.BadColumn(header)
            : null;
        _columns.Add(new ReportColumn(_section, header, type, cells)
        {
            IsRequired = required,
            Enumeration = enumeration,
            Unit = unit,
            Description = description,
        });
        return this;
    }

    /// <summary>Adds a column whose cells come from one relation.</summary>
    /// <inheritdoc cref="Column(string, ReportColumnType, CellBinding[], bool, string, string)"/>
    public ReportLayoutBuilder Column(
        string header,
        ReportColumnType type,
        CellBinding cell,
        bool required = false,
        string? unit = null,
        string description = "") => Column(header, type, [cell], required, unit, description);

    /// <summary>The layout of the columns added.</summary>
    /// <exception cref="ArgumentException">No column was added.</exception>
    public ReportLayout Build() => _columns.Count > 0 ? new(version, [.. _columns]) : throw Throw.NoColumn();
}
