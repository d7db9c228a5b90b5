using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Fills the ring with every row of a relation, as they lie in the store.</summary>
internal sealed class RelationProducer(DuckDbRelation relation, BatchRing ring, CancellationToken cancellationToken)
{
    private readonly RowReader _reader = new(relation, relation.Schema.Columns);

    public void Run(NativeConnection connection)
    {
        RecordBatchBuilder? builder = null;
        using NativeResult result = connection.Query(
            $"SELECT {SqlText.List(_reader.Expressions)} FROM {relation.From}");
        while (result.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (builder is { } full && full.Count + result.Count > RecordBatchBuilder.DefaultCapacity)
            {
                ring.Hand(full);
                builder = null;
            }

            builder ??= ring.Take(cancellationToken);
            _reader.Append(result, builder);
        }

        if (builder is { Count: > 0 })
        {
            ring.Hand(builder);
        }
    }
}
