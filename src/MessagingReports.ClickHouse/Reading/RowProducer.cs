using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Ordering;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Runs the queries of one read and fills the ring with their rows, in order.</summary>
/// <remarks>
/// <para>The end of an answer is checked by counting. A block's frame shows that what was read is what was sent, and a
/// connection that breaks is noticed by the client; but no version of the server marks the end of an answer, so that a
/// proxy, a limit or a query that was stopped could end it early in good form, with the status 200. The rows are
/// therefore counted by a query of their own before they are read, which the server finishes before it answers, and as
/// many have to come.</para>
/// <para>Rows may be added meanwhile. When more come than were counted they are counted again: there may be no more of
/// them than that. Fewer than were counted before are never enough.</para>
/// </remarks>
internal sealed class RowProducer(
    RowPlace place,
    QuerySettings settings,
    SourceQuery query,
    BatchRing ring,
    (RowOrdering Ordering, int SliceRows) options,
    CancellationToken cancellationToken)
{
    // Blocks that the consumer takes as they are should fit the processor's cache.
    private const int BlockRows = 8192;

    // So should those of a slice fit the server's. Of each of the two slices that are read at a time one thread is
    // busy, which is faster than whoever takes the rows.
    private const int SliceBlockRows = 16384;

    private readonly QuerySettings _sorted = settings.With("max_block_size", BlockRows);
    private readonly QuerySettings _unsorted = place.Relation.IsKeptHere
        ? settings.With("max_block_size", SliceBlockRows).With("max_threads", 1)
        : settings;

    private readonly AnswerReader _reader = new(place.Relation, query.Columns);
    private readonly AnswerReader _sliceReader =
        new(place.Relation, [.. query.Columns, query.Relation.WindowKey!, query.Relation.Key]);

    private readonly SlicePlan _plan = new(place, settings, query);
    private SliceRows? _slice;
    private int _largestSlice;
    private RecordBatchBuilder? _builder;

    /// <summary>Produces all rows of the query.</summary>
    public void Run()
    {
        IReadOnlyList<Slice> slices = Wait(_plan.MakeAsync(options.Ordering, options.SliceRows, cancellationToken));
        _largestSlice = checked((int)slices
            .Where(slice => !slice.IsSortedByServer).Select(slice => slice.Rows).DefaultIfEmpty().Max());
        Task<OpenAnswer>? next = slices.Count == 0 ? null : StartAsync(slices[0]);
        try
        {
            for (int i = 0; i < slices.Count; i++)
            {
                OpenAnswer answer = Wait(next!);
                next = i + 1 < slices.Count ? StartAsync(slices[i + 1]) : null; // works while this one is read
                Read(slices[i], answer);
            }
        }
        finally
        {
            Drop(next);
        }

        HandOver();
    }

    private Task<OpenAnswer> StartAsync(Slice slice)
    {
        string where = SelectSql.Where(place.Relation, query, slice.Start, slice.End);
        AnswerReader reader = slice.IsSortedByServer ? _reader : _sliceReader;
        string sql = AnswerSql.Rows(place.Relation, reader.Columns, where, slice.IsSortedByServer);
        return OpenAnswer.StartAsync(
            place.Link, sql, slice.IsSortedByServer ? _sorted : _unsorted, cancellationToken);
    }

    private void Read(Slice slice, OpenAnswer answer)
    {
        long rows;
        try
        {
            rows = slice.IsSortedByServer ? ReadSorted(answer.Stream) : ReadSlice(answer.Stream);
            cancellationToken.ThrowIfCancellationRequested();
            answer.End();
        }
        finally
        {
            Wait(answer.DisposeAsync());
        }

        CheckCount(slice, rows);
        if (!slice.IsSortedByServer)
        {
            HandSlice();
        }
    }

    private void CheckCount(Slice slice, long rows)
    {
        if (rows != slice.Rows)
        {
            long now = rows < slice.Rows ? slice.Rows : Wait(_plan.CountAsync(slice, cancellationToken));
            if (rows < slice.Rows || rows > now)
            {
                throw Throw.RowCount(query.Relation.Name, rows, slice.Rows, now);
            }
        }
    }

    private long ReadSorted(Stream answer)
    {
        return _reader.Read(answer, rows =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            HandOver();
            return _builder = ring.Take(cancellationToken);
        });
    }

    private long ReadSlice(Stream answer)
    {
        _slice ??= new SliceRows(query.Relation, query.Columns, ring.Dictionaries, _largestSlice);
        _slice.Builder.Clear();
        return _sliceReader.Read(answer, _ =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _slice.Builder;
        });
    }

    private void HandSlice()
    {
        RecordBatch sorted = _slice!.Sort();
        for (int first = 0; first < sorted.Count;)
        {
            if (_builder is null || _builder.Count >= RecordBatchBuilder.DefaultCapacity)
            {
                HandOver();
                _builder = ring.Take(cancellationToken);
            }

            int count = Math.Min(sorted.Count - first, RecordBatchBuilder.DefaultCapacity - _builder.Count);
            _slice.Copy(sorted, first, count, _builder);
            first += count;
        }
    }

    private void HandOver()
    {
        if (_builder is { Count: > 0 } full)
        {
            ring.Hand(full);
        }
        else if (_builder is { } empty)
        {
            ring.Return(empty);
        }

        _builder = null;
    }

    /// <summary>Ends a query that was sent ahead and is not wanted any more.</summary>
    private static void Drop(Task<OpenAnswer>? sent)
    {
        try
        {
            if (sent is not null)
            {
                Wait(Wait(sent).DisposeAsync());
            }
        }
        catch (Exception exception) when (SourceFailures.IsFailure(exception))
        {
            // The read ends for another reason, which the caller gets to know.
        }
    }

    // A thread of its own runs the read: it may wait.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }
}
