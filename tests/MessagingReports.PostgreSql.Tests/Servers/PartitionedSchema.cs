using MessagingReports.PostgreSql.Writing;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Tests.Servers;

/// <summary>
/// A store on one server whose facts are partitioned by the month of their window key, with one partition for the rest.
/// </summary>
internal sealed class PartitionedSchema : StoreSchema
{
    private static readonly string[] Months = ["2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01"];

    private PartitionedSchema()
        : base(PostgreSqlServer.ConnectionString)
    {
    }

    /// <summary>A store with empty relations.</summary>
    public static async Task<PartitionedSchema> CreateAsync()
    {
        PartitionedSchema schema = new();
        await schema.Source.CreateRelationsAsync(replace: false, CancellationToken.None);
        await schema.ExecuteAsync(schema.Tables());
        return schema;
    }

    private string Tables() => string.Concat(RelationSchemas.Facts.Select(relation =>
    {
        string table = Mapping.From(relation, PostgreSqlDialect.Instance);
        return $"DROP TABLE {table};" +
            $"CREATE TABLE {table} ({TableSql.Columns(relation)}) PARTITION BY RANGE ({relation.WindowKey!.Name});" +
            string.Concat(Months.Zip(Months.Skip(1), (from, to) =>
                $"CREATE TABLE {Name}.{relation.Name}_{from.Replace('-', '_')} PARTITION OF {table} " +
                $"FOR VALUES FROM ('{from} 00:00:00Z') TO ('{to} 00:00:00Z');")) +
            $"CREATE TABLE {Name}.{relation.Name}_rest PARTITION OF {table} DEFAULT;";
    }));
}
