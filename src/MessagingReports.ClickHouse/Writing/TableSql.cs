using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>The tables of a store, as every version of the server knows them.</summary>
internal static class TableSql
{
    private const string AccountId = "account_id";
    private const string LocalSuffix = "_local";

    /// <summary>The table that holds rows: the relation itself, or on a cluster each shard's part of it.</summary>
    public static TableName Local(string database, RelationSchema schema, bool isSharded) =>
        new(database, isSharded ? schema.Name + LocalSuffix : schema.Name);

    /// <summary>Makes the table that holds rows, sorted the way reports read them.</summary>
    public static string CreateLocal(TableName table, RelationSchema schema, string onCluster)
    {
        string partition = schema.WindowKey is { } at
            ? $" PARTITION BY toYYYYMM(toDate(intDiv({SqlText.Identifier(at.Name)}, 86400000000)))"
            : "";
        string[] order = schema.WindowKey is { } windowKey
            ? [AccountId, windowKey.Name, schema.Key.Name]
            : [schema.Key.Name];
        return $"CREATE TABLE {table.Sql}{onCluster} ({SqlText.List(schema.Columns.Select(Column))}) " +
            $"ENGINE = MergeTree{partition} ORDER BY ({SqlText.List(order.Select(SqlText.Identifier))})";
    }

    /// <summary>Makes the table that answers for all shards.</summary>
    public static string CreateDistributed(
        TableName table, TableName local, RelationSchema schema, string cluster, string onCluster) =>
        $"CREATE TABLE {table.Sql}{onCluster} ({SqlText.List(schema.Columns.Select(Column))}) " +
        $"ENGINE = Distributed({SqlText.Identifier(cluster)}, {SqlText.Identifier(local.Database)}, " +
        $"{SqlText.Identifier(local.Name)}, sipHash64({SqlText.Identifier(ShardingKey(schema).Name)}))";

    public static string Drop(TableName table, string onCluster) => $"DROP TABLE IF EXISTS {table.Sql}{onCluster}";

    public static string Insert(TableName table, RelationSchema schema) =>
        $"INSERT INTO {table.Sql} " +
        $"({SqlText.List(schema.Columns.Select(column => SqlText.Identifier(column.Name)))}) FORMAT Native";

    /// <summary>The column whose hash says which shard a row belongs to: an account lies on one shard.</summary>
    public static RelationColumn ShardingKey(RelationSchema schema) => schema.Find(AccountId) ?? schema.Key;

    /// <summary>The type of a column; an empty text is null, which saves a column of flags.</summary>
    public static string TypeOf(RelationColumn column)
    {
        string type = column.Type switch
        {
            RelationColumnType.Enumeration => Enumeration(column.Enumeration!),
            RelationColumnType.Int32 => "Int32",
            RelationColumnType.Int64 or RelationColumnType.Instant => "Int64",
            RelationColumnType.Decimal => FormattableString.Invariant($"Decimal(18, {column.Scale})"),
            RelationColumnType.Boolean => "UInt8",
            _ => "String",
        };
        return column.IsNullable && type != "String" ? $"Nullable({type})" : type;
    }

    private static string Enumeration(EnumerationSchema enumeration) =>
        $"Enum8({SqlText.List(enumeration.Labels.Select((label, code) =>
            FormattableString.Invariant($"{SqlText.Literal(label)} = {code}")))})";

    private static string Column(RelationColumn column) => $"{SqlText.Identifier(column.Name)} {TypeOf(column)}";
}
