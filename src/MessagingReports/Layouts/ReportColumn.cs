using MessagingReports.Cells;

namespace MessagingReports.Layouts;

/// <summary>One column of a layout: what it is called, what it means, and where its cells come from.</summary>
public sealed class ReportColumn
{
    internal ReportColumn(string section, string header, ReportColumnType type, IReadOnlyList<CellBinding> cells)
    {
        Section = section;
        Header = header;
        Type = type;
        Cells = cells;
    }

    /// <summary>The header cell, unique within the layout.</summary>
    public string Header { get; }

    /// <summary>The logical section, for documentation; never printed.</summary>
    public string Section { get; }

    /// <summary>How the cells are written.</summary>
    public ReportColumnType Type { get; }

    /// <summary>Whether the cell is never blank.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>The name of the enumeration whose labels the column prints; null for other types.</summary>
    public string? Enumeration { get; internal init; }

    /// <summary>The unit of the values, for example <c>s</c> or <c>records</c>; null when there is none.</summary>
    public string? Unit { get; internal init; }

    /// <summary>What the column tells about a person.</summary>
    public DataClassification Classification { get; internal init; }

    /// <summary>What the column holds, in one sentence or less.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The type as the documentation writes it, for example <c>enum Channel</c> or <c>dec(2)</c>.</summary>
    public string TypeName => Type switch
    {
        ReportColumnType.Text => "str",
        ReportColumnType.Id => "id",
        ReportColumnType.Integer => "int",
        ReportColumnType.Rate => "dec(2)",
        ReportColumnType.Money => "dec(c)",
        ReportColumnType.Number => "num",
        ReportColumnType.Instant => "inst",
        ReportColumnType.Seconds => "sec",
        ReportColumnType.Enumeration => $"enum {Enumeration}",
        ReportColumnType.Flag => "flag",
        ReportColumnType.Phone => "phone",
        ReportColumnType.Device => "device",
        ReportColumnType.Country => "str(2)",
        _ => "str(3)",
    };

    /// <summary>Whether a policy may have something else printed: text, but no number, time or label.</summary>
    internal bool IsRedactable => Type is ReportColumnType.Text or ReportColumnType.Id or ReportColumnType.Phone
        or ReportColumnType.Device or ReportColumnType.Country;

    /// <summary>Where the cells come from: one binding for each relation the report prints rows of.</summary>
    internal IReadOnlyList<CellBinding> Cells { get; }
}
