using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Ordering;

/// <summary>
/// Cuts a window into slices of so many rows each, when the store's physical order makes that worth while.
/// </summary>
/// <remarks>
/// A slice is read unsorted and sorted here, which costs less than half of DuckDB's sort of wide rows and needs memory
/// for one slice
/// only. It pays when rows that are near each other in the table are near in time, for example when it was filled
/// account by account
/// or a little out of order: DuckDB then skips nearly all vectors of 2 048 rows that a slice has no row of. Otherwise
/// every slice
/// would read most of the table.
/// </remarks>
internal static class SlicePlan
{
    /// <summary>How often a vector may be read, on average, before one big sort is cheaper.</summary>
    private const int MostReads = 3;
    private const int VectorRows = 2_048;
    private const int Bins = 8_192;

    /// <summary>The slices, in order; null when one sort is cheaper.</summary>
    /// <param name="connection">A connection to the store.</param>
    /// <param name="relation">A table.</param>
    /// <param name="query">Whose rows.</param>
    /// <param name="window">The window in microseconds.</param>
    /// <param name="sliceRows">The rows a slice should have.</param>
    /// <param name="isForced">Whether the physical order does not matter.</param>
    public static IReadOnlyList<Slice>? Make(
        NativeConnection connection,
        DuckDbRelation relation,
        SourceQuery query,
        (long Start, long End) window,
        int sliceRows,
        bool isForced)
    {
        List<Slice> vectors = Vectors(connection, relation, query, window);
        long total = vectors.Sum(vector => vector.Rows);
        if (total <= sliceRows)
        {
            return [new Slice(window.Start, window.End, total)];
        }

        long start = vectors.Min(vector => vector.Start);
        long end = vectors.Max(vector => vector.End);
        List<Slice> slices = Slices(connection, relation, query, (start, end), sliceRows);
        return isForced || Reads(vectors, slices) <= (long)vectors.Count * MostReads ? slices : null;
    }

    private static List<Slice> Vectors(
        NativeConnection connection, DuckDbRelation relation, SourceQuery query, (long Start, long End) window)
    {
        string at = InstantSql.Microseconds(relation[relation.Schema.WindowKey!]!);
        return Read(connection, FormattableString.Invariant(
            $"SELECT min({at}), max({at}) + 1, count(*) FROM {relation.From} ") +
            FormattableString.Invariant(
            $"WHERE {SelectSql.Where(relation, query, window.Start, window.End)} ") +
            FormattableString.Invariant(
            $"GROUP BY {StoredRows.Id} // {VectorRows}"));
    }

    private static List<Slice> Slices(
        NativeConnection connection,
        DuckDbRelation relation,
        SourceQuery query,
        (long Start, long End) range,
        int sliceRows)
    {
        long width = Math.Max(1, (range.End - range.Start + Bins - 1) / Bins);
        string at = InstantSql.Microseconds(relation[relation.Schema.WindowKey!]!);
        List<Slice> bins = Read(connection, FormattableString.Invariant(
            $"SELECT bin * {width} + {range.Start}, (bin + 1) * {width} + {range.Start}, count(*) FROM (SELECT ") +
            FormattableString.Invariant(
            $"({at} - {range.Start}) // {width} AS bin FROM {relation.From} ") +
            $"WHERE {SelectSql.Where(relation, query, range.Start, range.End)}) GROUP BY bin ORDER BY bin");
        List<Slice> slices = [];
        Slice slice = new(range.Start, range.Start, 0);
        foreach (Slice bin in bins)
        {
            if (slice.Rows > 0 && slice.Rows + bin.Rows > sliceRows)
            {
                slices.Add(slice);
                slice = new Slice(bin.Start, bin.Start, 0);
            }

            slice = new Slice(slice.Start, bin.End, slice.Rows + bin.Rows);
        }

        slices.Add(slice);
        return slices;
    }

    /// <summary>How many vectors all slices together read.</summary>
    private static long Reads(List<Slice> vectors, List<Slice> slices) =>
        slices.Sum(slice => vectors.LongCount(vector => vector.Start < slice.End && vector.End > slice.Start));

    private static unsafe List<Slice> Read(NativeConnection connection, string sql)
    {
        List<Slice> rows = [];
        using NativeResult result = connection.Query(sql);
        while (result.Next())
        {
            for (int i = 0; i < result.Count; i++)
            {
                rows.Add(new Slice(
                    result[0].Values<long>()[i], result[1].Values<long>()[i], result[2].Values<long>()[i]));
            }
        }

        return rows;
    }
}
