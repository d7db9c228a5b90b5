using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Writing;

/// <summary>The tables of a store, as DuckDB's types say it best.</summary>
internal static class TableSql
{
    public static string Create(RelationSchema schema) =>
        $"CREATE TABLE main.{SqlText.Identifier(schema.Name)} ({SqlText.List(schema.Columns.Select(Column))})";

    // Labels leave as text: Parquet has no enumeration that every reader knows.
    public static string ExportParquet(RelationSchema schema, string path)
    {
        string select = SqlText.List(schema.Columns.Select(column => column.Type == RelationColumnType.Enumeration
            ? $"CAST({SqlText.Identifier(column.Name)} AS VARCHAR) AS {SqlText.Identifier(column.Name)}"
            : SqlText.Identifier(column.Name)));
        return $"COPY (SELECT {select} FROM main.{SqlText.Identifier(schema.Name)}) " +
            $"TO {SqlText.Literal(path)} (FORMAT parquet)";
    }

    private static string Column(RelationColumn column) =>
        $"{SqlText.Identifier(column.Name)} {Type(column)}{(column.IsNullable ? "" : " NOT NULL")}";

    private static string Type(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration => $"ENUM({SqlText.List(column.Enumeration!.Labels.Select(SqlText.Literal))})",
        RelationColumnType.Int32 => "INTEGER",
        RelationColumnType.Int64 => "BIGINT",
        RelationColumnType.Decimal => ValueSql.DecimalType(column),
        RelationColumnType.Instant => "TIMESTAMP",
        RelationColumnType.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };
}
