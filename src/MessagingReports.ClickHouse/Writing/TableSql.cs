using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>The tables of a store, as every version of the server knows them.</summary>
internal static class TableSql
{
    private const string AccountId = "account_id";

    /// <summary>Makes the table that holds rows, sorted the way reports read them.</summary>
    public static string CreateLocal(TableName table, RelationSchema schema, string onCluster)
    {
        string partition = schema.WindowKey is { } at
            ? $" PARTITION BY toYYYYMM(toDate(intDiv({Quoted.Name(at.Name)}, 86400000000)))"
            : "";
        string[] order = schema.WindowKey is { } windowKey
            ? [AccountId, windowKey.Name, schema.Key.Name]
            : [schema.Key.Name];
        return $"CREATE TABLE {table.Sql}{onCluster} ({SqlText.List(schema.Columns.Select(Column))}) " +
            $"ENGINE = MergeTree{partition} ORDER BY ({SqlText.List(order.Select(Quoted.Name))})";
    }

    /// <summary>Makes the table that answers for all shards.</summary>
    public static string CreateDistributed(
        TableName table, TableName local, RelationSchema schema, string cluster, string onCluster) =>
        $"CREATE TABLE {table.Sql}{onCluster} ({SqlText.List(schema.Columns.Select(Column))}) " +
        $"ENGINE = Distributed({Quoted.Name(cluster)}, {Quoted.Name(local.Database)}, " +
        $"{Quoted.Name(local.Name)}, sipHash64({Quoted.Name(ShardingKey(schema).Name)}))";

    public static string Drop(TableName table, string onCluster) => $"DROP TABLE IF EXISTS {table.Sql}{onCluster}";

    public static string Insert(TableName table, RelationSchema schema) =>
        $"INSERT INTO {table.Sql} " +
        $"({SqlText.List(schema.Columns.Select(column => Quoted.Name(column.Name)))}) FORMAT Native";

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
            FormattableString.Invariant($"{Quoted.Text(label)} = {code}")))})";

    private static string Column(RelationColumn column) => $"{Quoted.Name(column.Name)} {TypeOf(column)}";
}
