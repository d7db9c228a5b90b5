using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Layouts;

/// <summary>How a summary is computed: aggregate queries over facts, and the rows made from their answers.</summary>
internal abstract class SummaryReport
{
    /// <summary>The relation the rows make; the layout's cells are bound to it.</summary>
    public abstract RelationSchema Result { get; }

    /// <summary>The headers of the columns the rows are ordered by.</summary>
    public abstract IReadOnlyList<string> Order { get; }

    /// <summary>The queries, in the order <see cref="Build"/> expects their answers.</summary>
    public abstract IReadOnlyList<AggregateQuery> Queries { get; }

    /// <summary>The fact relations the queries read, each once.</summary>
    public IEnumerable<RelationSchema> Relations => Queries.Select(query => query.Relation).Distinct();

    /// <summary>
    /// Whether the answers show that no row breaks a rule of the store: group keys agree with the directory, validation
    /// counters are 0.
    /// </summary>
    public abstract bool IsSound(SummaryContext context, IReadOnlyList<AggregateResult> results);

    /// <summary>The rows of the report, in order.</summary>
    public abstract RecordBatch Build(SummaryContext context, IReadOnlyList<AggregateResult> results);
}
