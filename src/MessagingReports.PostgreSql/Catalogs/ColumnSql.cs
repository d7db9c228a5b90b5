using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Catalogs;

/// <summary>Which types a column may have, and which of their values cannot be taken exactly.</summary>
internal static class ColumnSql
{
    private const int DecimalDigits = 18;

    public static PostgreSqlType Expected(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Int32 or RelationColumnType.Int64 => PostgreSqlType.Integer,
        RelationColumnType.Decimal => PostgreSqlType.Numeric,
        RelationColumnType.Instant => PostgreSqlType.Timestamp,
        RelationColumnType.Boolean => PostgreSqlType.Boolean,
        _ => PostgreSqlType.Text,
    };

    /// <summary>SQL that is true for a value that cannot be taken; null when the type excludes that.</summary>
    public static string? Invalid(RelationColumn column, string expression, FoundColumn found) => column.Type switch
    {
        RelationColumnType.Int32 when found.IsInt8 =>
            $"{expression} NOT BETWEEN {SqlText.Literal(int.MinValue)} AND {SqlText.Literal(int.MaxValue)}",
        RelationColumnType.Decimal => Fits(column, found)
            ? TooLarge(column, expression)
            : FormattableString.Invariant($"{TooLarge(column, expression)} OR ") +
              FormattableString.Invariant($"{expression} <> round({expression}, {column.Scale})"),
        RelationColumnType.Instant => $"NOT isfinite({expression})",
        _ => null,
    };

    // NaN and infinity are greater than every number.
    private static string TooLarge(RelationColumn column, string expression) =>
        $"abs({expression}) >= 1{new string('0', DecimalDigits - column.Scale)}";

    private static bool Fits(RelationColumn column, FoundColumn found) =>
        found.Limits is { } limits && limits.Scale <= column.Scale;
}
