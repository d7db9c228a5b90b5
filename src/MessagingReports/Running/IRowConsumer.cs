using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>Something that takes the checked rows of one or more relations, in order.</summary>
internal interface IRowConsumer
{
    /// <summary>
    /// The relations whose rows it takes, merged by time; at one instant in the order of the store's facts.
    /// </summary>
    IReadOnlyList<RelationSchema> Relations { get; }

    /// <summary>The columns of a relation it reads.</summary>
    IEnumerable<RelationColumn> ColumnsOf(RelationSchema relation);

    /// <summary>The source has answered: rows follow, or none do.</summary>
    ValueTask BeginAsync(ReferenceMaps references, CancellationToken cancellationToken);

    /// <summary>The next rows of the batch's relation are in this batch.</summary>
    void Bind(RecordBatch batch);

    /// <summary>Takes rows <c>[start, end)</c> of the batch last bound for the relation.</summary>
    ValueTask TakeAsync(RelationSchema relation, int start, int end, CancellationToken cancellationToken);
}
