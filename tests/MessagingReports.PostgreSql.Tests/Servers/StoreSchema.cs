using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Tests.Servers;

/// <summary>A schema of one test, dropped after it; what each kind of store has in common.</summary>
internal abstract class StoreSchema : IAsyncDisposable
{
    protected StoreSchema(string connectionString)
    {
        Name = $"t_{Guid.NewGuid():N}";
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = Name }.ToString();
        DataSource = NpgsqlDataSource.Create(ConnectionString);
        Mapping = new RelationMapping { Schema = Name };
        Source = new PostgreSqlAttemptSource(DataSource, new PostgreSqlSourceOptions { Mapping = Mapping });
    }

    /// <summary>The schema's name, and the application's name on the server.</summary>
    public string Name { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public RelationMapping Mapping { get; }

    public PostgreSqlAttemptSource Source { get; }

    public Task ExecuteAsync(string sql) => PostgreSqlServer.ExecuteAsync(ConnectionString, sql);

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using NpgsqlCommand command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The statements of this store's connections that the server is working on.</summary>
    public Task<long> RunningAsync() => ScalarAsync<long>(
        $"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{Name}' AND state <> 'idle' " +
        "AND pid <> pg_backend_pid()");

    public async Task LoadAsync(Model.ReportDirectory directory, Func<RelationSchema, IEnumerable<RecordBatch>> read)
    {
        await Source.LoadDirectoryAsync(directory, CancellationToken.None);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await Source.BulkLoadAsync(relation, Batches(read(relation)), CancellationToken.None);
        }
    }

    public static async IAsyncEnumerable<RecordBatch> Batches(IEnumerable<RecordBatch> batches)
    {
        await Task.CompletedTask;
        foreach (RecordBatch batch in batches)
        {
            yield return batch;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await DropAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task DropAsync() => ExecuteAsync($"DROP SCHEMA IF EXISTS {Name} CASCADE");
}
