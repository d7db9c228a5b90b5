namespace MessagingReports.PostgreSql.Tests.Servers;

/// <summary>A store on one server.</summary>
internal sealed class SingleSchema : StoreSchema
{
    private SingleSchema()
        : base(PostgreSqlServer.ConnectionString)
    {
    }

    /// <summary>A store with empty relations.</summary>
    public static async Task<SingleSchema> CreateAsync()
    {
        SingleSchema schema = new();
        await schema.Source.CreateRelationsAsync(replace: false, CancellationToken.None);
        return schema;
    }

    /// <summary>A schema without relations.</summary>
    public static async Task<SingleSchema> CreateEmptyAsync()
    {
        SingleSchema schema = new();
        await schema.ExecuteAsync($"CREATE SCHEMA {schema.Name}");
        return schema;
    }
}
