using DuckDB.NET.Native;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Sql;

/// <summary>Instants, microseconds since the Unix epoch, as SQL against columns of any timestamp type.</summary>
internal static class InstantSql
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>The bounds of a half-open window on the column itself, so that zone maps can prune.</summary>
    public static string Within(DuckDbColumn column, long start, long end) =>
        $"{column.Expression} >= {Bound(column.Type.Id, start)} AND {column.Expression} < {Bound(column.Type.Id, end)}";

    /// <summary>
    /// The column in microseconds, finer values truncated towards the past: what rows are ordered by.
    /// </summary>
    public static string Truncated(DuckDbColumn column) => column.Type.Id == DuckDBType.TimestampNs
        ? $"(epoch_ns({column.Expression}) - ((epoch_ns({column.Expression}) % 1000) + 1000) % 1000)"
        : column.Expression;

    /// <summary>The column as microseconds, BIGINT.</summary>
    public static string Microseconds(DuckDbColumn column) => column.Type.Id == DuckDBType.TimestampNs
        ? $"({Truncated(column)} // 1000)"
        : $"epoch_us({column.Expression})";

    // A column of coarser precision is at or after a bound iff it is at or after the bound rounded up.
    private static string Bound(DuckDBType type, long microseconds) => type switch
    {
        DuckDBType.TimestampTz => $"make_timestamptz({SqlText.Literal(microseconds)})",
        DuckDBType.TimestampNs => $"make_timestamp_ns({SqlText.Literal(Nanoseconds(microseconds))})",
        DuckDBType.TimestampS =>
            $"CAST(make_timestamp({SqlText.Literal(CeilingSecond(microseconds))}) AS TIMESTAMP_S)",
        DuckDBType.TimestampMs =>
            $"CAST(make_timestamp({SqlText.Literal(CeilingMillisecond(microseconds))}) AS TIMESTAMP_MS)",
        _ => $"make_timestamp({SqlText.Literal(microseconds)})",
    };

    private static long Nanoseconds(long microseconds) =>
        (long)Int128.Clamp((Int128)microseconds * 1000, -long.MaxValue + 1, long.MaxValue - 1);

    private static long CeilingSecond(long microseconds) => Ceiling(microseconds, MicrosecondsPerSecond);

    private static long CeilingMillisecond(long microseconds) => Ceiling(microseconds, 1000);

    private static long Ceiling(long value, long unit)
    {
        long rest = value % unit;
        return rest == 0 ? value : rest > 0 ? value - rest + unit : value - rest;
    }
}
