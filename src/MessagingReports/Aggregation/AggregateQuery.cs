using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>An aggregation as data: which measures of which groups of a relation's rows.</summary>
/// <remarks>
/// The in-process <see cref="AggregationEngine"/> runs it over batches, an engine source translates it to SQL; both
/// give the same
/// groups and numbers. A group exists iff a row has its key; rows with a null in a group column form groups of their
/// own.
/// Without group columns there is one group iff there is a row.
/// </remarks>
public sealed class AggregateQuery
{
    /// <summary>A query over <paramref name="relation"/>.</summary>
    /// <exception cref="ArgumentException">
    /// A column belongs to another relation, or a group column is not a reference (see
    /// <see cref="RelationColumnType.Reference"/>).
    /// </exception>
    public AggregateQuery(
        RelationSchema relation, IReadOnlyList<RelationColumn> groupBy, IReadOnlyList<Measure> measures)
    {
        Relation = relation;
        GroupBy = groupBy;
        Measures = measures;
        foreach (RelationColumn column in groupBy)
        {
            if (column.Type != RelationColumnType.Reference)
            {
                throw Throw.WrongColumn(column, "a reference to the directory");
            }
        }

        RelationColumn[] read =
        [
            .. groupBy,
            .. measures.SelectMany(measure => measure.Columns),
            .. measures.SelectMany(measure => measure.Conditions).Select(condition => condition.Column),
        ];
        foreach (RelationColumn column in read)
        {
            if (column.Relation != relation.Name)
            {
                throw Throw.ForeignColumn(relation, column);
            }
        }

        Columns = [.. read.Distinct().OrderBy(column => column.Ordinal)];
    }

    /// <summary>The relation whose rows are aggregated.</summary>
    public RelationSchema Relation { get; }

    /// <summary>The columns whose values make a group.</summary>
    public IReadOnlyList<RelationColumn> GroupBy { get; }

    /// <summary>The measures of each group.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Every column the query reads, in declaration order.</summary>
    public IReadOnlyList<RelationColumn> Columns { get; }
}
