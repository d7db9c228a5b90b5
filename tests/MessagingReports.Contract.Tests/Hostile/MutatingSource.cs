using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>A source that is sound but for one row of one relation.</summary>
internal sealed class MutatingSource(IAttemptSource inner, RelationSchema relation, Func<RecordBatch, Mutation?> mutate)
    : IAttemptSource
{
    public string Name => "hostile";

    /// <summary>What was broken; null as long as nothing was.</summary>
    public Mutation? Mutation { get; private set; }

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        inner.ReadDirectoryAsync(cancellationToken);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (RecordBatch batch in inner.ReadAsync(query, cancellationToken))
        {
            if (query.Relation == relation)
            {
                Mutation ??= mutate(batch);
            }

            yield return query.Relation == relation && Mutation is { } mutation ? mutation.Batch : batch;
        }
    }
}
