using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Ordering;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Runs the statements of one read and fills the ring with their rows, in order.</summary>
internal sealed class RowProducer(
    DuckDbRelation relation,
    SourceQuery query,
    BatchRing ring,
    Func<NativeConnection> connectForSorting,
    CancellationToken cancellationToken)
{
    /// <summary>
    /// A slice may have so many times the rows asked for, when many start at nearly one instant; more are sorted by
    /// DuckDB.
    /// </summary>
    private const int MostSlicesInOne = 4;

    private readonly RowReader _reader = new(relation, query.Columns);
    private RecordBatchBuilder? _builder;

    /// <summary>Produces all rows of the query that start in a window.</summary>
    public void Run(NativeConnection connection, long start, long end, DuckDbSourceOptions options)
    {
        switch (options.Ordering)
        {
            case RowOrdering.Sort:
                SortAll(connection, start, end);
                break;
            case RowOrdering.Stored:
                Stream(connection, start, end, isSorted: false);
                break;
            case RowOrdering.Slices:
                RunSlices(connection, SlicePlan.Make(
                    connection, relation, query, (start, end), options.SliceRows, isForced: true)!, options.SliceRows);
                break;
            default:
                RunCheapest(connection, start, end, options);
                break;
        }

        if (_builder is { Count: > 0 } last)
        {
            ring.Hand(last);
        }
    }

    private void RunCheapest(NativeConnection connection, long start, long end, DuckDbSourceOptions options)
    {
        bool hasPhysicalOrder =
            relation.Kind is StoreKind.Table or StoreKind.Parquet && ScopeSql.IsChain(relation.Dialect, query);
        if (hasPhysicalOrder && StoredOrder.Holds(connection, relation, query, start, end, cancellationToken))
        {
            Stream(connection, start, end, isSorted: false);
        }
        else if (relation.Kind == StoreKind.Table && SlicePlan.Make(
            connection, relation, query, (start, end), options.SliceRows, isForced: false) is { } slices)
        {
            RunSlices(connection, slices, options.SliceRows);
        }
        else
        {
            SortAll(connection, start, end);
        }
    }

    /// <summary>Has DuckDB sort the rows, where there is memory for it, and hands them on.</summary>
    private void SortAll(NativeConnection connection, long start, long end)
    {
        using NativeConnection working = connectForSorting();
        connection.Helper = working;
        try
        {
            Stream(working, start, end, isSorted: true);
        }
        finally
        {
            connection.Helper = null;
        }
    }

    /// <summary>Hands rows on as they come.</summary>
    private void Stream(NativeConnection connection, long start, long end, bool isSorted)
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

    private void RunSlices(NativeConnection connection, IReadOnlyList<Slice> slices, int sliceRows)
    {
        SliceRows rows = new(relation.Schema, query.Columns, ring.Dictionaries);
        RowReader reader = new(relation, [.. query.Columns, relation.Schema.WindowKey!, relation.Schema.Key]);
        foreach (Slice slice in slices)
        {
            if (slice.Rows > (long)sliceRows * MostSlicesInOne)
            {
                SortAll(connection, slice.Start, slice.End);
            }
            else if (slice.Rows > 0)
            {
                Sort(connection, slice, rows, reader);
            }
        }
    }

    private void Sort(NativeConnection connection, Slice slice, SliceRows rows, RowReader reader)
    {
        rows.Builder.Clear();
        using (NativeResult result = connection.Query(
            SelectSql.Rows(relation, reader.Expressions, query, slice.Start, slice.End, isSorted: false)))
        {
            while (result.Next())
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Append(result, rows.Builder);
            }
        }

        RecordBatch sorted = rows.Sort();
        for (int first = 0; first < sorted.Count;)
        {
            if (_builder is { Count: RecordBatchBuilder.DefaultCapacity } full)
            {
                ring.Hand(full);
                _builder = null;
            }

            _builder ??= ring.Take(cancellationToken);
            int count = Math.Min(sorted.Count - first, RecordBatchBuilder.DefaultCapacity - _builder.Count);
            rows.Copy(sorted, first, count, _builder);
            first += count;
        }
    }
}
