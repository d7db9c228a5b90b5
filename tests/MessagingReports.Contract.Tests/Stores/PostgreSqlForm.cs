using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A schema in a PostgreSQL server, whole, in partitions, or with its facts on shards.</summary>
internal sealed class PostgreSqlForm(string name, Func<Task<StoreSchema>> create) : StoreForm
{
    public override string Name => name;

    public override bool IsAvailable => PostgreSqlServer.IsAvailable;

    public static PostgreSqlForm OneServer() => new("postgresql", async () => await SingleSchema.CreateAsync());

    public static PostgreSqlForm Partitions() =>
        new("postgresql partitions", async () => await PartitionedSchema.CreateAsync());

    public static PostgreSqlForm Shards() => new("postgresql shards", async () => await ShardedSchema.CreateAsync());

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        StoreSchema schema = await create();
        await schema.LoadAsync(rows.Directory, rows.Read);
        return new OpenStore(schema.Source, schema);
    }
}
