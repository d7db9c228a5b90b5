namespace MessagingReports.Layouts;

/// <summary>The columns of a report in one version, in order.</summary>
/// <remarks>
/// Within a version columns are never reordered, renamed or removed; a change is a new version, added at the end.
/// </remarks>
public sealed class ReportLayout
{
    internal ReportLayout(int version, IReadOnlyList<ReportColumn> columns)
    {
        Version = version;
        Columns = columns;
    }

    /// <summary>The version of the layout.</summary>
    public int Version { get; }

    /// <summary>The columns, in file order.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>Finds a column by its header.</summary>
    /// <returns>The column, or null when the layout has none of that header.</returns>
    public ReportColumn? Find(string header) => Columns.FirstOrDefault(column => column.Header == header);
}
