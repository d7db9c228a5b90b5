using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// Hands out the same batches again and again, so that a benchmark measures a report and not its source.
/// </summary>
internal sealed class ReplaySource(IAttemptSource store) : IAttemptSource
{
    private readonly Dictionary<RelationSchema, List<RecordBatch>> _batches = [];

    public string Name => "replay";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        store.ReadDirectoryAsync(cancellationToken);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_batches.TryGetValue(query.Relation, out List<RecordBatch>? batches))
        {
            batches = [];
            RelationDictionaries dictionaries = new(query.Relation);
            await foreach (RecordBatch batch in store.ReadAsync(query, cancellationToken))
            {
                batches.Add(BatchCopy.Of(batch, query.Columns, batch.Count, dictionaries));
            }

            _batches.Add(query.Relation, batches);
        }

        foreach (RecordBatch batch in batches)
        {
            yield return batch;
        }
    }
}
