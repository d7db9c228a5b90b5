using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Runs the statements of one read and fills the ring with their rows.</summary>
internal sealed class RowProducer(StoreRelation relation, SourceQuery query, BatchRing ring, CancellationToken cancellationToken)
{
    private readonly RowReader _reader = new(relation, query.Columns);
    private RecordBatchBuilder? _builder;

    /// <summary>Appends the rows that start in [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public void Run(NativeConnection connection, long start, long end, bool isSorted)
    {
        using NativeResult result = connection.Query(
            SelectSql.Rows(relation, _reader.Expressions, query, start, end, isSorted));
        while (result.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_builder is { } full && full.Count + result.Count > RecordBatchBuilder.DefaultCapacity)
            {
                ring.Hand(full);
                _builder = null;
            }

            _builder ??= ring.Take(cancellationToken);
            _reader.Append(result, _builder);
        }
    }

    /// <summary>Hands on the rows of the last batch.</summary>
    public void Finish()
    {
        if (_builder is { Count: > 0 } last)
        {
            ring.Hand(last);
        }

        _builder = null;
    }
}
