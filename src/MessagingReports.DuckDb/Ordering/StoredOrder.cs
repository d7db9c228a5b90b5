using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Ordering;

/// <summary>Finds out whether rows already lie in (window key, key) order, by reading only those columns.</summary>
/// <remarks>
/// Sorting rows of sixty columns costs several times what scanning them costs, and most stores are filled as time
/// passes: a look at
/// the window key alone settles it. DuckDB gives an unsorted query's rows in the order of the table or file.
/// </remarks>
internal static class StoredOrder
{
    /// <summary>Finds where the window can be cut, if a scan of the query's rows gives them in order.</summary>
    /// <param name="connection">Where to look.</param>
    /// <param name="relation">The relation as the store holds it.</param>
    /// <param name="query">Whose rows.</param>
    /// <param name="start">Microseconds, inclusive.</param>
    /// <param name="end">Microseconds, exclusive.</param>
    /// <param name="partRows">The rows between two cuts, or a few more.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>
    /// Null when rows lie in another order; otherwise the window's bounds, and between them the instants at which parts
    /// begin.
    /// </returns>
    public static IReadOnlyList<long>? Find(
        NativeConnection connection,
        DuckDbRelation relation,
        SourceQuery query,
        long start,
        long end,
        int partRows,
        CancellationToken cancellationToken)
    {
        string windowKey = InstantSql.Truncated(relation[relation.Schema.WindowKey!]!);
        List<long> bounds = [start];
        (bool isOrdered, bool hasTies) = WindowKeys(
            connection,
            SelectSql.Rows(relation, [windowKey], query, start, end, isSorted: false),
            partRows,
            bounds,
            cancellationToken);
        if (!isOrdered || (hasTies && !Keys(
            connection,
            SelectSql.Rows(
                relation, [windowKey, relation.Expression(relation.Schema.Key)], query, start, end, isSorted: false),
            cancellationToken)))
        {
            return null;
        }

        bounds.Add(end);
        return bounds;
    }

    private static unsafe (bool IsOrdered, bool HasTies) WindowKeys(
        NativeConnection connection, string sql, int partRows, List<long> bounds, CancellationToken cancellationToken)
    {
        using NativeResult result = connection.Query(sql);
        long last = long.MinValue;
        bool hasTies = false;
        int inPart = 0;
        while (result.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            long* values = result[0].Values<long>();
            for (int i = 0; i < result.Count; i++)
            {
                hasTies |= values[i] == last;
                if (values[i] < last)
                {
                    return (false, hasTies);
                }

                if (inPart >= partRows && values[i] > last)
                {
                    bounds.Add(values[i]);
                    inPart = 0;
                }

                inPart++;
                last = values[i];
            }
        }

        return (true, hasTies);
    }

    private static unsafe bool Keys(NativeConnection connection, string sql, CancellationToken cancellationToken)
    {
        using NativeResult result = connection.Query(sql);
        long last = long.MinValue;
        byte[] lastKey = [];
        while (result.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            long* values = result[0].Values<long>();
            NativeText* keys = result[1].Values<NativeText>();
            for (int i = 0; i < result.Count; i++)
            {
                ReadOnlySpan<byte> previous = i == 0 ? lastKey : KeyOf(result[1], keys, i - 1);
                bool isTie = values[i] == last;
                if (values[i] < last || (isTie && KeyOf(result[1], keys, i).SequenceCompareTo(previous) < 0))
                {
                    return false;
                }

                last = values[i];
            }

            lastKey = KeyOf(result[1], keys, result.Count - 1).ToArray();
        }

        return true;
    }

    // A missing key sorts first, as in the sorted query.
    private static unsafe ReadOnlySpan<byte> KeyOf(NativeVector vector, NativeText* keys, int row) =>
        vector.IsNull(row) ? default : NativeText.Bytes(keys + row);
}
