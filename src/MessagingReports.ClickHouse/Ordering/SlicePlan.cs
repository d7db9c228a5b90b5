using MessagingReports.ClickHouse.Aggregating;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Ordering;

/// <summary>Cuts a window into slices of so many rows each, and with it counts the rows there are.</summary>
/// <remarks>
/// The server sorts wide rows one at a time, once on each shard and again where the shards' rows meet. A slice is read
/// as it lies and sorted here, which costs both sides less, where the table's sorting key leads to its rows.
/// </remarks>
internal sealed class SlicePlan(RowPlace place, QuerySettings settings, SourceQuery query)
{
    /// <summary>Rows that are near each other in the table are read together, wanted or not.</summary>
    private const int RowsTogether = 8192;

    /// <summary>A slice may have so many times the rows asked for; of more, the server sorts them.</summary>
    private const int MostSlicesInOne = 4;

    private const int BucketsPerSlice = 16;
    private const int MostBuckets = 1 << 16;

    /// <summary>The slices, in order; none when there are no rows.</summary>
    public async Task<IReadOnlyList<Slice>> MakeAsync(
        RowOrdering ordering, int sliceRows, CancellationToken cancellationToken)
    {
        (long start, long end) = (WindowBounds.Start(query), WindowBounds.End(query));
        long rows = place.Extent.Rows;
        if (rows == 0)
        {
            return [];
        }

        if (rows <= sliceRows && ordering != RowOrdering.Servers)
        {
            return [new Slice(start, end, rows, IsSortedByServer: false)];
        }

        bool isKept = place.Relation.IsKeptByTime && (long)query.AccountIds.Count * RowsTogether <= sliceRows;
        return ordering == RowOrdering.Slices || (isKept && ordering == RowOrdering.Automatic)
            ? await SlicesAsync(start, end, sliceRows, cancellationToken).ConfigureAwait(false)
            : [new Slice(start, end, rows, IsSortedByServer: true)];
    }

    /// <summary>The rows of a part of the window, counted now.</summary>
    public async Task<long> CountAsync(Slice slice, CancellationToken cancellationToken)
    {
        RowExtent now = await RowExtent.ReadAsync(
            place.Link, settings, place.Relation, query, (slice.Start, slice.End), cancellationToken)
            .ConfigureAwait(false);
        return now.Rows;
    }

    private async Task<IReadOnlyList<Slice>> SlicesAsync(
        long start, long end, int sliceRows, CancellationToken cancellationToken)
    {
        RowExtent extent = place.Extent;
        long buckets = Math.Min(MostBuckets, extent.Rows / sliceRows * BucketsPerSlice);
        long width = ((extent.Last - extent.First) / buckets) + 1;
        string sql = AnswerSql.Buckets(
            place.Relation, SelectSql.Where(place.Relation, query, extent.First, end), extent.First, width);
        List<(byte[]?[], Int128?[] Numbers)> counts = await WholeAnswer.ReadAsync(
            place.Link, sql, settings, new GroupAnswer(keys: 0, numbers: 2), cancellationToken).ConfigureAwait(false);
        List<(long Start, long Rows)> full =
        [
            .. counts
                .Select(count => (extent.First + ((long)count.Numbers[0]! * width), (long)count.Numbers[1]!))
                .OrderBy(bucket => bucket.Item1),
        ];
        return Cut(start, end, full, sliceRows);
    }

    /// <summary>Puts buckets together until there are enough rows.</summary>
    /// <param name="start">The window's start.</param>
    /// <param name="end">The window's end.</param>
    /// <param name="buckets">Where each bucket that has rows starts, and its rows; in order.</param>
    /// <param name="sliceRows">The rows a slice should have.</param>
    internal static IReadOnlyList<Slice> Cut(
        long start, long end, IReadOnlyList<(long Start, long Rows)> buckets, int sliceRows)
    {
        List<Slice> slices = [];
        long at = start;
        long rows = 0;
        for (int i = 0; i < buckets.Count; i++)
        {
            rows += buckets[i].Rows;
            bool isLast = i == buckets.Count - 1;
            if (isLast || rows + buckets[i + 1].Rows > sliceRows)
            {
                long next = isLast ? end : buckets[i + 1].Start;
                slices.Add(new Slice(at, next, rows, rows > (long)sliceRows * MostSlicesInOne));
                (at, rows) = (next, 0);
            }
        }

        return slices;
    }
}
