using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports;

/// <summary>A store that can be made and filled: what loads a data folder into an engine.</summary>
/// <remarks>Shape: first the relations, then the directory, then each fact relation; reads wait until that is done.
/// </remarks>
public interface IRelationStore
{
    /// <summary>Makes the twelve relations as empty tables.</summary>
    /// <param name="replace">Whether relations that exist already are dropped first, with all their rows.</param>
    /// <param name="cancellationToken">Stops the engine's statement.</param>
    /// <exception cref="ReportSourceException">
    /// A relation exists already and <paramref name="replace"/> is false, in which case nothing was changed, or the
    /// store failed.
    /// </exception>
    ValueTask CreateRelationsAsync(bool replace, CancellationToken cancellationToken);

    /// <summary>Appends the records of a directory to the seven directory relations.</summary>
    /// <exception cref="ReportSourceException">The store failed, or holds one of the records already.</exception>
    ValueTask LoadDirectoryAsync(ReportDirectory directory, CancellationToken cancellationToken);

    /// <summary>Appends rows to a relation.</summary>
    /// <remarks>
    /// Batches carry every column that is not nullable; columns they lack are null. Rows may come in any order. When a
    /// load fails or is cancelled, an engine with transactions keeps no row of it; another may keep some, and the
    /// relations are to be made anew. Which it is, the engine's class says.
    /// </remarks>
    /// <param name="relation">The relation.</param>
    /// <param name="rows">The rows; a batch is used up before the next is asked for.</param>
    /// <param name="cancellationToken">Stops the load.</param>
    /// <exception cref="ArgumentException">
    /// A batch belongs to another relation or lacks a column that is not nullable.
    /// </exception>
    /// <exception cref="ReportDataException">The engine cannot hold a value.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    ValueTask BulkLoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken);
}
