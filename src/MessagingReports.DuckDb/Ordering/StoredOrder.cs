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
    /// <summary>Where the query's rows lie, if a scan gives them in order; otherwise null.</summary>
    public static StoredRows? Find(
        NativeConnection connection,
        DuckDbRelation relation,
        SourceQuery query,
        long start,
        long end,
        CancellationToken cancellationToken)
    {
        string windowKey = InstantSql.Truncated(relation[relation.Schema.WindowKey!]!);
        string[] expressions = relation.HasRowIds ? [windowKey, StoredRows.Id] : [windowKey];
        StoredRows? rows = WindowKeys(
            connection,
            SelectSql.Rows(relation, expressions, query, start, end, isSorted: false),
            cancellationToken,
            out bool hasTies);
        return !hasTies || rows is null || Keys(
            connection,
            SelectSql.Rows(
                relation, [windowKey, relation.Expression(relation.Schema.Key)], query, start, end, isSorted: false),
            cancellationToken)
            ? rows
            : null;
    }

    private static unsafe StoredRows? WindowKeys(
        NativeConnection connection, string sql, CancellationToken cancellationToken, out bool hasTies)
    {
        using NativeResult result = connection.Query(sql);
        StoredRows rows = default;
        long last = long.MinValue;
        hasTies = false;
        while (result.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            long* values = result[0].Values<long>();
            for (int i = 0; i < result.Count; i++)
            {
                hasTies |= values[i] == last;
                if (values[i] < last)
                {
                    return null;
                }

                last = values[i];
            }

            if (result.Names.Length > 1) // no ids in a Parquet file
            {
                rows = rows.With(result[1].Values<long>(), result.Count);
            }
        }

        return rows;
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
