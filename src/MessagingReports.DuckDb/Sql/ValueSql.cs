using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Sql;

/// <summary>Which values of a typed column cannot be taken exactly, as SQL; the readers refuse the same ones.</summary>
internal static class ValueSql
{
    private const int DecimalDigits = 18;

    /// <summary>SQL that is true for a value that cannot be taken; null when the type excludes that.</summary>
    public static string? Invalid(RelationColumn column, string expression, NativeType type) => column.Type switch
    {
        RelationColumnType.Int32 when type.Id is not (DuckDBType.TinyInt or DuckDBType.SmallInt or DuckDBType.Integer
            or DuckDBType.UnsignedTinyInt or DuckDBType.UnsignedSmallInt) =>
            $"{expression} NOT BETWEEN {SqlText.Literal(int.MinValue)} AND {SqlText.Literal(int.MaxValue)}",
        RelationColumnType.Int64 when type.Id is DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt
            or DuckDBType.UnsignedBigInt =>
            $"{expression} NOT BETWEEN {SqlText.Literal(long.MinValue)} AND {SqlText.Literal(long.MaxValue)}",
        RelationColumnType.Decimal when !Fits(column, type) =>
            $"{expression} IS NOT NULL AND " +
            $"({expression} <> TRY_CAST({expression} AS {DecimalType(column)})) IS NOT FALSE",
        RelationColumnType.Instant => $"isinf({expression})",
        _ => null,
    };

    /// <summary>The declared type of a decimal column.</summary>
    public static string DecimalType(RelationColumn column) =>
        FormattableString.Invariant($"DECIMAL({DecimalDigits},{column.Scale})");

    private static bool Fits(RelationColumn column, NativeType type) =>
        type.Scale <= column.Scale && type.Width - type.Scale <= DecimalDigits - column.Scale;
}
