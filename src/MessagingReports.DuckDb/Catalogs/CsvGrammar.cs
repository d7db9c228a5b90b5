using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>
/// The texts a data folder accepts as values, as SQL: a strict pattern first, then a cast that cannot round.
/// </summary>
internal static class CsvGrammar
{
    private const string InstantPattern =
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z";

    /// <summary>The type of <see cref="Value"/>.</summary>
    public static NativeType TypeOf(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Int32 => Of(DuckDBType.Integer),
        RelationColumnType.Int64 => Of(DuckDBType.BigInt),
        RelationColumnType.Decimal => new NativeType(DuckDBType.Decimal, DuckDBType.BigInt, 18, column.Scale, []),
        RelationColumnType.Instant => Of(DuckDBType.Timestamp),
        RelationColumnType.Boolean => Of(DuckDBType.Boolean),
        _ => NativeType.Text,
    };

    /// <summary>SQL for the value of a text, NULL when the text is none.</summary>
    public static string Value(RelationColumn column, string text) => column.Type switch
    {
        RelationColumnType.Int32 => Matching(text, "-?[0-9]+", $"TRY_CAST({text} AS INTEGER)"),
        RelationColumnType.Int64 => Matching(text, "-?[0-9]+", $"TRY_CAST({text} AS BIGINT)"),
        RelationColumnType.Decimal => Matching(
            text,
            FormattableString.Invariant($"-?[0-9]+(\\.[0-9]{{1,{column.Scale}}}0*)?"),
            $"TRY_CAST({text} AS {ValueSql.DecimalType(column)})"),
        RelationColumnType.Instant =>
            $"CASE WHEN regexp_full_match({text}, '{InstantPattern}') AND {text} >= '0001' " +
            $"THEN TRY_CAST(rtrim(left({text}, 26), 'Z') AS TIMESTAMP) END",
        RelationColumnType.Boolean => $"CASE {text} WHEN 'true' THEN true WHEN 'false' THEN false END",
        _ => text,
    };

    /// <summary>SQL that is true, and never NULL, for a text that is not empty and not a value of the column.</summary>
    public static string Refused(RelationColumn column, string text) => column.Type switch
    {
        RelationColumnType.Id or RelationColumnType.Reference =>
            $"coalesce({DuckDbDialect.Instance.InvalidId(text)}, false)",
        RelationColumnType.Text => $"coalesce(contains({text}, chr(0)), false)",
        RelationColumnType.Enumeration => "false",
        _ => $"({text} IS NOT NULL AND ({Value(column, text)}) IS NULL)",
    };

    private static string Matching(string text, string pattern, string value) =>
        $"CASE WHEN regexp_full_match({text}, '{pattern}') THEN {value} END";

    private static NativeType Of(DuckDBType type) => new(type, type, 0, 0, []);
}
