using MessagingReports.Aggregation;
using MessagingReports.PostgreSql;
using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Reading;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Testing;
using MessagingReports.Windows;
using Npgsql;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>A PostgreSQL server; its peers run in a transaction with the settings of ours, open beforehand.</summary>
internal sealed class PostgreSqlEngine : IEngine
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly PostgreSqlAttemptSource _source;
    private readonly PostgreSqlSourceOptions _options;
    private readonly StoreCatalog _catalog;
    private readonly string _schema;
    private readonly byte[] _buffer = new byte[1 << 16];

    private PostgreSqlEngine(NpgsqlDataSource dataSource, string schema, string version)
    {
        _dataSource = dataSource;
        _schema = schema;
        _options = new PostgreSqlSourceOptions { Mapping = new RelationMapping { Schema = schema } };
        _source = new PostgreSqlAttemptSource(dataSource, _options);
        _catalog = new StoreCatalog(_options.Mapping);
        Name = $"PostgreSQL {version}";
    }

    public string Name { get; }

    public string Driver => "Npgsql 10";

    public string ProcessName => "postgres";

    public double UsageGoal => 500_000;

    public IAggregatingAttemptSource Source => _source;

    public static async Task<PostgreSqlEngine> OpenAsync(string connectionString, string schema)
    {
        NpgsqlDataSource dataSource = NpgsqlDataSource.Create(connectionString);
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
        return new PostgreSqlEngine(dataSource, schema, connection.PostgreSqlVersion.ToString());
    }

    public async Task LoadAsync(SampleStore store)
    {
        if (await ScalarAsync($"SELECT to_regclass('{_schema}.loaded') IS NOT NULL") is true)
        {
            return;
        }

        await ScalarAsync($"CREATE SCHEMA IF NOT EXISTS {_schema}");
        await EngineStore.LoadAsync(Name, _source, store);
        await ScalarAsync($"CREATE TABLE {_schema}.loaded (); ANALYZE");
    }

    public Task<long> DrainAsync(SourceQuery query, bool isSorted) =>
        UseAsync(query.Relation, (session, relation) => CopyAsync(session, SelectSql.Rows(
            relation,
            new RowSelection(relation, query.Columns).Expressions,
            query,
            UnixMicroseconds.Of(query.Start),
            UnixMicroseconds.Of(query.End),
            isSorted)));

    public Task<long> AnswerAsync(AggregateQuery query, SourceQuery rows) =>
        UseAsync(query.Relation, (session, relation) => CopyAsync(session, AggregateSql.Statement(
            relation,
            query,
            SelectSql.Where(relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End)),
            ScopeSql.FixedAccount(relation, rows))));

    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();

    private async Task<long> UseAsync(RelationSchema schema, Func<Session, StoreRelation, Task<long>> use)
    {
        SnapshotSessions sessions = await SnapshotSessions.OpenAsync(_dataSource, _options, CancellationToken.None);
        await using (sessions)
        {
            return await sessions.UseAsync(
                schema.Name,
                async session => await use(
                    session, (await _catalog.FindAsync(session, schema, CancellationToken.None))!),
                CancellationToken.None);
        }
    }

    private async Task<long> CopyAsync(Session session, string select)
    {
        await using NpgsqlRawCopyStream answer =
            await session.Connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT BINARY)");
        long bytes = 0;
        for (int read = 1; read > 0; bytes += read)
        {
            read = await answer.ReadAsync(_buffer, CancellationToken.None);
        }

        return bytes;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using NpgsqlCommand command = _dataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
