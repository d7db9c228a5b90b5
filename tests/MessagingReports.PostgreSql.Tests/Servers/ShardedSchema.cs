using MessagingReports.PostgreSql.Writing;
using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Tests.Servers;

/// <summary>
/// A store whose facts lie on three shards, by a hash of the account: on the coordinator they are partitioned tables
/// with a foreign table of postgres_fdw for each shard. The directory is the coordinator's.
/// </summary>
internal sealed class ShardedSchema : StoreSchema
{
    private const int Shards = 3;

    private ShardedSchema()
        : base(PostgreSqlServer.CoordinatorConnectionString)
    {
    }

    /// <summary>A store with empty relations.</summary>
    public static async Task<ShardedSchema> CreateAsync()
    {
        ShardedSchema schema = new();
        await schema.Source.CreateRelationsAsync(replace: false, CancellationToken.None);
        for (int shard = 1; shard <= Shards; shard++)
        {
            await PostgreSqlServer.ExecuteAsync(schema.ShardConnectionString(shard), schema.ShardTables());
        }

        await schema.ExecuteAsync(schema.CoordinatorTables());
        return schema;
    }

    public string ShardConnectionString(int shard) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = $"shard{shard}" }.ToString();

    /// <summary>What autovacuum does in time: the planner of the coordinator asks the shards what they hold.</summary>
    public async Task AnalyzeShardsAsync()
    {
        for (int shard = 1; shard <= Shards; shard++)
        {
            await PostgreSqlServer.ExecuteAsync(ShardConnectionString(shard), $"ANALYZE {Name}.attempts");
        }
    }

    protected override async Task DropAsync()
    {
        await base.DropAsync();
        for (int shard = 1; shard <= Shards; shard++)
        {
            await PostgreSqlServer.ExecuteAsync(
                ShardConnectionString(shard), $"DROP SCHEMA IF EXISTS {Name} CASCADE");
        }
    }

    private string ShardTables() => $"CREATE SCHEMA {Name};" + string.Concat(RelationSchemas.Facts.Select(relation =>
    {
        string table = Mapping.From(relation, PostgreSqlDialect.Instance);
        return $"{TableSql.Create(relation, table)};{TableSql.Finish(relation, table, relation.Name)};";
    }));

    private string CoordinatorTables() => string.Concat(RelationSchemas.Facts.Select(relation =>
    {
        string table = Mapping.From(relation, PostgreSqlDialect.Instance);
        return $"DROP TABLE {table};" +
            $"CREATE TABLE {table} ({TableSql.Columns(relation)}) PARTITION BY HASH (account_id);" +
            string.Concat(Enumerable.Range(1, Shards).Select(shard =>
                $"CREATE FOREIGN TABLE {Name}.{relation.Name}_{shard} PARTITION OF {table} " +
                $"FOR VALUES WITH (MODULUS {Shards}, REMAINDER {shard - 1}) SERVER shard{shard} " +
                $"OPTIONS (schema_name '{Name}', table_name '{relation.Name}');"));
    }));
}
