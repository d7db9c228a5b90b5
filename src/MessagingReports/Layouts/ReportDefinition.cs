using MessagingReports.Relations;

namespace MessagingReports.Layouts;

/// <summary>A report: its id, what it may cover, the relations it prints, and its layout.</summary>
/// <remarks>
/// The eight of <see cref="ReportCatalog"/> are the contract; a host can define detail reports of its own from the same
/// parts,
/// see <c>docs/own-report.md</c>.
/// </remarks>
public sealed class ReportDefinition
{
    /// <summary>A report that prints one row for each record of one or more fact relations.</summary>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="title">The title.</param>
    /// <param name="layout">The columns; every column has a cell for each relation.</param>
    /// <param name="scopes">The scope levels it can run for.</param>
    /// <param name="relations">
    /// The fact relations printed, each once; at one instant their rows come in the order of
    /// <see cref="RelationSchemas.Facts"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The id is not valid, a column lacks the cell of a relation, a relation is no fact or repeated, or a scope is one
    /// of campaigns that a relation has not.
    /// </exception>
    public ReportDefinition(
        string id,
        string title,
        ReportLayout layout,
        IReadOnlyList<ReportScopeLevel> scopes,
        IReadOnlyList<RelationSchema> relations)
        : this(id, title, ReportKind.Detail, layout, scopes, relations)
    {
        if (relations.Count == 0)
        {
            throw Throw.BadDefinition(id, "no relation", "one or more");
        }

        for (int i = 0; i < relations.Count; i++)
        {
            if (relations[i].WindowKey is null || relations.Take(i).Contains(relations[i]))
            {
                throw Throw.BadDefinition(id, $"the relation {relations[i]}", "fact relations, each once");
            }

            if (relations[i].Find("campaign_id") is null &&
                scopes.Any(level => level is ReportScopeLevel.Campaign or ReportScopeLevel.SubCampaign))
            {
                throw Throw.BadDefinition(
                    id, $"campaign scope for {relations[i]}, which has no campaigns", "account or enterprise scope");
            }
        }
    }

    private ReportDefinition(
        string id,
        string title,
        ReportKind kind,
        ReportLayout layout,
        IReadOnlyList<ReportScopeLevel> scopes,
        IReadOnlyList<RelationSchema> rowRelations)
    {
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw Throw.BadDefinition(id, "an id with other characters", "lower-case letters, digits and hyphens");
        }

        foreach (RelationSchema relation in rowRelations)
        {
            foreach (ReportColumn column in layout.Columns)
            {
                if (!column.Cells.Any(cell => cell.Relation == relation.Name))
                {
                    throw Throw.BadDefinition(
                        id, $"no cell of {relation.Name} in column '{column.Header}'", "a cell for each relation");
                }
            }
        }

        Id = id;
        Title = title;
        Kind = kind;
        Layout = layout;
        Scopes = scopes;
        RowRelations = rowRelations;
        FileStem = id;
    }

    /// <summary>The id, for example <c>usage-detail</c>.</summary>
    public string Id { get; }

    /// <summary>The title, for example <c>Usage</c>.</summary>
    public string Title { get; }

    /// <summary>Whether the report prints records or sums them up.</summary>
    public ReportKind Kind { get; }

    /// <summary>
    /// What a row is and which records count, in a sentence or a few: for documentation, never printed.
    /// </summary>
    /// <value>Empty.</value>
    public string Description { get; init; } = "";

    /// <summary>The columns.</summary>
    public ReportLayout Layout { get; }

    /// <summary>The scope levels the report can run for.</summary>
    public IReadOnlyList<ReportScopeLevel> Scopes { get; }

    /// <summary>
    /// The relation and window key that decide what is in the report, for example <c>attempts.started_at</c>.
    /// </summary>
    public IReadOnlyList<RelationColumn> WindowKeys =>
        [.. (Summary?.Relations ?? RowRelations).Select(relation => relation.WindowKey!)];

    /// <summary>The greatest span of a window in report days, or null when there is no limit.</summary>
    public int? MaxReportDays { get; internal init; }

    /// <summary>The start of the file name; the id, with the layout's version where the title carries it.</summary>
    public string FileStem { get; internal init; }

    /// <summary>
    /// Whether report days of this report always are local midnights, whatever rule the request names.
    /// </summary>
    internal bool IsAlwaysLocalMidnight { get; init; }

    /// <summary>The relations whose records are the rows; for a summary the one relation its result makes.</summary>
    internal IReadOnlyList<RelationSchema> RowRelations { get; }

    /// <summary>How a summary is computed; null for a detail report.</summary>
    internal SummaryReport? Summary { get; private init; }

    /// <summary>
    /// Where the quantities and amounts of the manifest's totals come from; null when there are none.
    /// </summary>
    internal ServiceTotalColumns? Services { get; init; }

    /// <summary>
    /// A column that is null in records the report must leave out and warn about; null when it prints all.
    /// </summary>
    internal RelationColumn? LeaveOutWhenNull { get; init; }

    internal static ReportDefinition ForSummary(
        string id,
        string title,
        ReportLayout layout,
        IReadOnlyList<ReportScopeLevel> scopes,
        SummaryReport summary,
        string description,
        ServiceTotalColumns? services = null) =>
        new(id, title, ReportKind.Summary, layout, scopes, [summary.Result])
        {
            Summary = summary,
            Description = description,
            Services = services,
        };

    /// <summary>A report whose rows are records, though each of them sums something up.</summary>
    internal static ReportDefinition ForRecordSummary(
        string id,
        string title,
        ReportLayout layout,
        IReadOnlyList<ReportScopeLevel> scopes,
        RelationSchema relation,
        string description) =>
        new(id, title, ReportKind.Summary, layout, scopes, [relation]) { Description = description };

    /// <inheritdoc/>
    public override string ToString() => Id;
}
