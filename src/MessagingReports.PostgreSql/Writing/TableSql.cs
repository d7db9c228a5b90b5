using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>The tables of a store.</summary>
/// <remarks>
/// Text is declared COLLATE "C": it sorts by its bytes without a COLLATE in the query, which postgres_fdw would not
/// ship. Labels are text with a CHECK, which shards and other tools read without the type.
/// </remarks>
internal static class TableSql
{
    private static readonly string[] ScopeColumns = ["account_id", "enterprise_id"];
    private static readonly PostgreSqlDialect Dialect = PostgreSqlDialect.Instance;

    public static string Create(RelationSchema schema, string table) =>
        $"CREATE TABLE {table} ({Columns(schema)})";

    /// <summary>The columns with types, without keys.</summary>
    public static string Columns(RelationSchema schema) => SqlText.List(schema.Columns.Select(Column));

    /// <summary>What a table gets after its first load: the key, the order a report reads in, statistics.</summary>
    public static string Finish(RelationSchema schema, string table, string name)
    {
        string key = Dialect.Identifier(schema.Key.Name);
        IEnumerable<string> scopes = schema.WindowKey is null
            ? []
            : ScopeColumns.Where(column => schema.Find(column) is not null);
        IEnumerable<string> indexes = scopes.Select(scope =>
            $"CREATE INDEX IF NOT EXISTS {Dialect.Identifier(Short($"{name}_{scope}_order"))} ON {table} " +
            $"({Dialect.Identifier(scope)}, {Dialect.Identifier(schema.WindowKey!.Name)}, {key});");
        return $"CREATE UNIQUE INDEX IF NOT EXISTS {Dialect.Identifier(Short($"{name}_key"))} ON {table} ({key});" +
            $"{string.Concat(indexes)}ANALYZE {table}";
    }

    private static string Column(RelationColumn column) =>
        $"{Dialect.Identifier(column.Name)} {Type(column)}{(column.IsNullable ? "" : " NOT NULL")}{Check(column)}";

    private static string Check(RelationColumn column) => column.Enumeration is { } enumeration
        ? $" CHECK ({Dialect.Identifier(column.Name)} IN " +
          $"({SqlText.List(enumeration.Labels.Select(Dialect.Literal))}))"
        : "";

    private static string Type(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Int32 => "integer",
        RelationColumnType.Int64 => "bigint",
        RelationColumnType.Decimal => FormattableString.Invariant($"numeric(18,{column.Scale})"),
        RelationColumnType.Instant => "timestamptz",
        RelationColumnType.Boolean => "boolean",
        _ => "text COLLATE \"C\"",
    };

    /// <summary>Names are cut at 63 bytes by the server; the end says what an index is for.</summary>
    private static string Short(string name) => name.Length <= 63 ? name : name[^63..];
}
