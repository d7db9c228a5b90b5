using MessagingReports.Aggregation;
using MessagingReports.ClickHouse;
using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Reading;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>A ClickHouse server or cluster; its peers send what ours sends, and read the bytes that come.</summary>
internal sealed class ClickHouseEngine : IEngine
{
    private readonly ClickHouseAttemptSource _source;
    private readonly ServerLink _link;
    private readonly QuerySettings _settings = QuerySettings.For(new ClickHouseSourceOptions());
    private readonly StoreCatalog _catalog;
    private readonly byte[] _buffer = new byte[1 << 18];

    private ClickHouseEngine(string connectionString, ServerAddresses addresses, string version)
    {
        _source = ClickHouseAttemptSource.Open(connectionString);
        _link = ServerLink.Open(addresses.Server);
        _catalog = new StoreCatalog(_link, _settings, RelationMapping.Default);
        Name = addresses.Shards.Count == 0
            ? $"ClickHouse {version}"
            : FormattableString.Invariant($"ClickHouse {version}, {addresses.Shards.Count} shards");
    }

    public string Name { get; }

    public string Driver => "ClickHouse.Driver 1.5";

    public string ProcessName => "clickhouse";

    public double UsageGoal => 1_000_000;

    public IAggregatingAttemptSource Source => _source;

    /// <summary>Makes the database on the server and on all shards that are named, and opens it.</summary>
    public static async Task<ClickHouseEngine> OpenAsync(string connectionString, string database)
    {
        ServerAddresses servers = ServerAddresses.Parse(connectionString, new ClickHouseSourceOptions());
        foreach (global::ClickHouse.Driver.ADO.ClickHouseClientSettings server in servers.Shards.Append(servers.Server))
        {
            using ServerLink link = ServerLink.Open(server);
            await link.ExecuteAsync(
                $"CREATE DATABASE IF NOT EXISTS {database}", QuerySettings.None, CancellationToken.None);
        }

        string store = $"{connectionString};Database={database}";
        ServerAddresses addresses = ServerAddresses.Parse(store, new ClickHouseSourceOptions());
        using ServerLink asked = ServerLink.Open(addresses.Server);
        IReadOnlyList<string[]> version = await asked.LinesAsync(
            "SELECT version()", QuerySettings.None, CancellationToken.None);
        return new ClickHouseEngine(store, addresses, version[0][0]);
    }

    public async Task LoadAsync(SampleStore store)
    {
        IReadOnlyList<string[]> found = await _link.LinesAsync(
            $"EXISTS TABLE {_link.Database}.loaded", QuerySettings.None, CancellationToken.None);
        if (found is not [["1"]])
        {
            await EngineStore.LoadAsync(Name, _source, store);
            await _link.ExecuteAsync(
                $"CREATE TABLE {_link.Database}.loaded (at Date) ENGINE = Log",
                QuerySettings.None,
                CancellationToken.None);
        }
    }

    public async Task<long> DrainAsync(SourceQuery query, bool isSorted)
    {
        ServerRelation relation = await FindAsync(query.Relation);
        IReadOnlyList<ServerColumn> columns = new AnswerReader(relation, query.Columns).Columns;
        return await DrainAsync(
            AnswerSql.Rows(relation, columns, Where(relation, query), isSorted), _settings);
    }

    public async Task<long> AnswerAsync(AggregateQuery query, SourceQuery rows)
    {
        ServerRelation relation = await FindAsync(query.Relation);
        return await DrainAsync(AnswerSql.Groups(relation, query, Where(relation, rows)), _settings.Whole());
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _link.Dispose();
    }

    private async Task<ServerRelation> FindAsync(RelationSchema schema) =>
        (await _catalog.FindAsync(schema, CancellationToken.None))!;

    private static string Where(ServerRelation relation, SourceQuery query) =>
        SelectSql.Where(relation, query, WindowBounds.Start(query), WindowBounds.End(query));

    private async Task<long> DrainAsync(string sql, QuerySettings settings)
    {
        OpenAnswer answer = await OpenAnswer.StartAsync(_link, sql, settings, CancellationToken.None);
        await using (answer)
        {
            long bytes = 0;
            for (int read = 1; read > 0; bytes += read)
            {
                read = answer.Stream.Read(_buffer);
            }

            answer.End();
            return bytes;
        }
    }
}
