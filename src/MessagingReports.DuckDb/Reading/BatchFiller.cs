using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Makes batches of the chunks of a query.</summary>
internal sealed class BatchFiller(RowReader reader, BatchRing ring, CancellationToken cancellationToken)
{
    private RecordBatchBuilder? _builder;

    /// <summary>Appends all rows of a chunk.</summary>
    public void Append(NativeChunk rows)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_builder is { } full && full.Count + rows.Count > RecordBatchBuilder.DefaultCapacity)
        {
            Hand(full);
        }

        _builder ??= ring.Take(cancellationToken);
        reader.Append(rows, _builder);
    }

    /// <summary>Appends all rows of a query.</summary>
    /// <returns>Their number.</returns>
    public long AppendAll(NativeConnection connection, string sql)
    {
        long rows = 0;
        using NativeResult result = connection.Query(sql);
        while (result.Next())
        {
            Append(result.Rows);
            rows += result.Count;
        }

        return rows;
    }

    /// <summary>A builder that is not full.</summary>
    public RecordBatchBuilder WithRoom()
    {
        if (_builder is { Count: RecordBatchBuilder.DefaultCapacity } full)
        {
            Hand(full);
        }

        return _builder ??= ring.Take(cancellationToken);
    }

    /// <summary>Hands on the rows that are left.</summary>
    public void Finish()
    {
        if (_builder is { Count: > 0 } last)
        {
            Hand(last);
        }
    }

    private void Hand(RecordBatchBuilder builder)
    {
        ring.Hand(builder);
        _builder = null;
    }
}
