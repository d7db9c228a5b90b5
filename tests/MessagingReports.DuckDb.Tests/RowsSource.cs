using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>A source that gives the rows it was made with, whatever is asked.</summary>
internal sealed class RowsSource(List<StoreRow> rows) : IAttemptSource
{
    public string Name => "rows";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) => new(Stores.Directory);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (rows.Count > 0)
        {
            yield return StoreRow.ToBatch(query.Relation, rows);
        }
    }
}
