using System.Globalization;
using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Makes the tables of a store and fills them, on one server or on the shards of a cluster.</summary>
/// <param name="link">The server that is asked.</param>
/// <param name="shards">The shards, when their addresses are known.</param>
/// <param name="cluster">The cluster of the server's configuration, or null.</param>
/// <param name="mapping">The database and names of the tables; columns have their own names.</param>
internal sealed class StoreTables(
    ServerLink link, IReadOnlyList<ServerLink> shards, string? cluster, RelationMapping mapping)
{
    private const string LocalSuffix = "_local";

    // A row is there for the next report when the load is done.
    private static readonly QuerySettings Distributing = QuerySettings.None.With("insert_distributed_sync", 1);

    private readonly string _onCluster =
        cluster is not null && shards.Count == 0 ? $" ON CLUSTER {Quoted.Name(cluster)}" : "";

    private string Database => mapping.Schema ?? link.Database;

    private bool IsSharded => cluster is not null;

    /// <summary>The servers that DDL is sent to.</summary>
    private IReadOnlyList<ServerLink> Servers => IsSharded && shards.Count > 0 ? shards : [link];

    /// <summary>Makes all relations as empty tables.</summary>
    public async Task CreateAsync(bool replaces, CancellationToken cancellationToken)
    {
        RelationSchema[] relations = [.. RelationSchemas.Directory, .. RelationSchemas.Facts];
        if (!replaces)
        {
            await RefuseExistingAsync(relations, cancellationToken).ConfigureAwait(false);
        }

        await Task.WhenAll(Servers.Select(async server =>
        {
            foreach (RelationSchema relation in relations)
            {
                foreach (string sql in Statements(relation, replaces))
                {
                    await server.ExecuteAsync(sql, QuerySettings.None, cancellationToken).ConfigureAwait(false);
                }
            }
        })).ConfigureAwait(false);
    }

    /// <summary>Loads rows of a relation.</summary>
    public async Task LoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken)
    {
        bool isDirect = IsSharded && shards.Count > 0;
        IReadOnlyList<ServerLink> servers = isDirect ? shards : [link];
        IReadOnlyList<int> slots = isDirect ? await SlotsAsync(cancellationToken).ConfigureAwait(false) : [0];
        TableName table = isDirect ? Local(relation) : Table(relation);
        RowLoad load = new(relation, servers.Count, new ShardSlots(slots, TableSql.ShardingKey(relation)));
        await load.RunAsync(
            servers, TableSql.Insert(table, relation), Distributing, rows, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<string> Statements(RelationSchema relation, bool replaces)
    {
        if (replaces && IsSharded)
        {
            yield return TableSql.Drop(Table(relation), _onCluster);
        }

        if (replaces)
        {
            yield return TableSql.Drop(Local(relation), _onCluster);
        }

        yield return TableSql.CreateLocal(Local(relation), relation, _onCluster);
        if (cluster is not null)
        {
            yield return TableSql.CreateDistributed(Table(relation), Local(relation), relation, cluster, _onCluster);
        }
    }

    private async Task RefuseExistingAsync(RelationSchema[] relations, CancellationToken cancellationToken)
    {
        string[] names =
            [.. relations.SelectMany(relation => new[] { Table(relation), Local(relation) }).Select(t => t.Name)];
        string sql = $"SELECT name FROM system.tables WHERE database = {Quoted.Text(Database)} " +
            $"AND name IN ({SqlText.List(names.Distinct().Select(Quoted.Text))}) ORDER BY name";
        foreach (ServerLink server in Servers)
        {
            IReadOnlyList<string[]> found =
                await server.LinesAsync(sql, QuerySettings.None, cancellationToken).ConfigureAwait(false);
            if (found.Count > 0)
            {
                throw Throw.RelationExists(found[0][0]);
            }
        }
    }

    /// <summary>The shard of each unit of weight, as a distributed table counts them.</summary>
    private async Task<IReadOnlyList<int>> SlotsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string[]> found = await link.LinesAsync(
            "SELECT shard_num, max(shard_weight) FROM system.clusters " +
            $"WHERE cluster = {Quoted.Text(cluster!)} GROUP BY shard_num ORDER BY shard_num",
            QuerySettings.None, cancellationToken).ConfigureAwait(false);
        if (found.Count != shards.Count)
        {
            throw Throw.BadShardCount(shards.Count, found.Count);
        }

        return
        [
            .. found.SelectMany((shard, index) => Enumerable.Repeat(
                index, int.Parse(shard[1], CultureInfo.InvariantCulture))),
        ];
    }

    private TableName Table(RelationSchema relation) => new(Database, mapping.TableOf(relation));

    /// <summary>The table that holds rows: the relation itself, or on a cluster each shard's part of it.</summary>
    private TableName Local(RelationSchema relation) =>
        IsSharded ? new(Database, mapping.TableOf(relation) + LocalSuffix) : Table(relation);
}
