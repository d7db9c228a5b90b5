using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A schema in a PostgreSQL server, or in a coordinator with its facts on three shards.</summary>
internal sealed class PostgreSqlForm(bool isSharded) : StoreForm
{
    public override string Name => isSharded ? "postgresql shards" : "postgresql";

    public override bool IsAvailable => PostgreSqlServer.IsAvailable;

    public override async Task<OpenStore> OpenAsync(StoreRows rows, string folder)
    {
        StoreSchema schema = isSharded ? await ShardedSchema.CreateAsync() : await SingleSchema.CreateAsync();
        await schema.LoadAsync(rows.Directory, rows.Read);
        return new OpenStore(schema.Source, schema);
    }
}
