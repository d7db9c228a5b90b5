using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks;

/// <summary>
/// Hands out the same batches again and again, so that a benchmark measures a report and not its source.
/// </summary>
internal sealed class ReplaySource(SampleStore store) : IAttemptSource
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
                batches.Add(Copy(batch, query, dictionaries));
            }

            _batches.Add(query.Relation, batches);
        }

        foreach (RecordBatch batch in batches)
        {
            yield return batch;
        }
    }

    private static RecordBatch Copy(RecordBatch batch, SourceQuery query, RelationDictionaries dictionaries)
    {
        RecordBatchBuilder copy = new(query.Relation, query.Columns, batch.Count, dictionaries);
        for (int row = 0; row < batch.Count; row++)
        {
            foreach (RelationColumn column in query.Columns)
            {
                switch (batch[column])
                {
                    case TextVector texts:
                        copy.Text(column).Append(texts[row]);
                        break;
                    case DictionaryVector ids:
                        copy.Dictionary(column).Append(ids[row]);
                        break;
                    case FixedVector<byte> bytes:
                        copy.Fixed<byte>(column).Append(bytes.IsNull(row) ? null : bytes.Values[row]);
                        break;
                    case FixedVector<int> integers:
                        copy.Fixed<int>(column).Append(integers.IsNull(row) ? null : integers.Values[row]);
                        break;
                    case FixedVector<long> longs:
                        copy.Fixed<long>(column).Append(longs.IsNull(row) ? null : longs.Values[row]);
                        break;
                }
            }
        }

        return copy.Build();
    }
}
