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
    private BatchFiller? _filler;

    private BatchFiller Filler => _filler ??= new BatchFiller(_reader, ring, cancellationToken);

    /// <summary>Produces all rows of the query that start in a window.</summary>
    public void Run(NativeConnection connection, long start, long end, DuckDbSourceOptions options)
    {
        switch (options.Ordering)
        {
            case RowOrdering.Sort:
                SortAll(connection, start, end);
                break;
            case RowOrdering.Stored:
                Stream(connection, start, end, default);
                break;
            case RowOrdering.Slices:
                RunSlices(connection, SlicePlan.Make(
                    connection, relation, query, (start, end), options.SliceRows, isForced: true)!, options.SliceRows);
                break;
            default:
                RunCheapest(connection, start, end, options);
                break;
        }

        _filler?.Finish();
    }

    private void RunCheapest(NativeConnection connection, long start, long end, DuckDbSourceOptions options)
    {
        bool hasPhysicalOrder =
            relation.Kind is StoreKind.Table or StoreKind.Parquet && ScopeSql.IsChain(relation.Dialect, query);
        if (hasPhysicalOrder
            && StoredOrder.Find(connection, relation, query, start, end, cancellationToken) is { } rows)
        {
            Stream(connection, start, end, rows);
        }
        else if (relation.HasRowIds && SlicePlan.Make(
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
        string sql = SelectSql.Rows(relation, _reader.Expressions, query, start, end, isSorted: true);
        connection.Through(connectForSorting, working => Filler.AppendAll(working, sql));
    }

    /// <summary>Hands rows on as they lie in the store.</summary>
    /// <remarks>
    /// Whatever tells rows by their values makes DuckDB pick those that pass out of every vector, even when all do.
    /// </remarks>
    private void Stream(NativeConnection connection, long start, long end, StoredRows rows) =>
        RowFunction.Run(
            connection,
            _reader.Expressions,
            call => rows.AreTogether
                ? $"SELECT {SqlText.List(call)} FROM {relation.From} WHERE {rows.Condition}"
                : SelectSql.Rows(relation, call, query, start, end, isSorted: false),
            Filler.Append);

    private void RunSlices(NativeConnection connection, IReadOnlyList<Slice> slices, int sliceRows)
    {
        long most = (long)sliceRows * MostSlicesInOne;
        long largest = slices.Select(slice => slice.Rows).Where(rows => rows <= most).DefaultIfEmpty().Max();
        SliceRows rows = new(relation.Schema, query.Columns, ring.Dictionaries, (int)largest);
        RowReader reader = new(relation, [.. query.Columns, relation.Schema.WindowKey!, relation.Schema.Key]);
        foreach (Slice slice in slices)
        {
            if (slice.Rows > most)
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
        RowFunction.Run(
            connection,
            reader.Expressions,
            call => SelectSql.Rows(relation, call, query, slice.Start, slice.End, isSorted: false),
            chunk =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Append(chunk, rows.Builder);
            });

        RecordBatch sorted = rows.Sort();
        for (int first = 0; first < sorted.Count;)
        {
            RecordBatchBuilder builder = Filler.WithRoom();
            int count = Math.Min(sorted.Count - first, RecordBatchBuilder.DefaultCapacity - builder.Count);
            rows.Copy(sorted, first, count, builder);
            first += count;
        }
    }
}
