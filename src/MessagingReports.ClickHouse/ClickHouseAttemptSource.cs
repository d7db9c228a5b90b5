using ClickHouse.Driver;
using MessagingReports.Aggregation;
using MessagingReports.ClickHouse.Aggregating;
using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Ordering;
using MessagingReports.ClickHouse.Reading;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.ClickHouse.Writing;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse;

/// <summary>A store in a database of a ClickHouse server, or spread over the shards of a cluster.</summary>
/// <remarks>
/// Shape: one source serves many runs at the same time. ClickHouse has no snapshots: each query of a run sees what is
/// there when it starts. Dispose the source when its runs are done.
/// </remarks>
public sealed class ClickHouseAttemptSource : IAggregatingAttemptSource, IRelationStore, IAsyncDisposable
{
    internal const string SourceName = "clickhouse";

    private const string Store = "store";

    private readonly ClickHouseSourceOptions _options;
    private readonly ServerLink _link;
    private readonly ServerLink[] _shards;
    private readonly QuerySettings _settings;
    private readonly StoreCatalog _catalog;
    private readonly StoreTables _tables;

    private ClickHouseAttemptSource(ServerAddresses addresses, ClickHouseSourceOptions options)
    {
        OptionRules.Check(options, addresses);
        _options = options;
        _settings = QuerySettings.For(options);
        _link = ServerLink.Open(addresses.Server);
        _shards = [.. addresses.Shards.Select(ServerLink.Open)];
        _catalog = new StoreCatalog(_link, _settings, options.Mapping);
        _tables = new StoreTables(_link, _shards, addresses.Cluster, options.Mapping);
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <summary>Describes the store of a connection string; nothing is sent before it is needed.</summary>
    /// <param name="connectionString">
    /// That of the driver, for example <c>Host=ch1;Port=8123;Database=reports;Username=reports;Password=…</c>, which
    /// may also say <c>Cluster=…</c> and <c>Shards=ch1:8123,ch2:8123</c>.
    /// </param>
    /// <param name="options">Cluster, time and memory; null for the defaults.</param>
    /// <exception cref="ArgumentException">The text cannot be read, or an option is out of range.</exception>
    public static ClickHouseAttemptSource Open(string connectionString, ClickHouseSourceOptions? options = null)
    {
        options ??= new ClickHouseSourceOptions();
        return new(ServerAddresses.Parse(connectionString, options), options);
    }

    /// <summary>Describes the store that a host's client reaches; nothing is sent before it is needed.</summary>
    /// <param name="client">The client whose settings are used; it is neither changed nor disposed.</param>
    /// <param name="options">Cluster, time and memory; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static ClickHouseAttemptSource Open(ClickHouseClient client, ClickHouseSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new ClickHouseSourceOptions();
        return new(ServerAddresses.Of(client.Settings, options), options);
    }

    /// <inheritdoc/>
    public async ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        await Within(
            "directory",
            token => DirectoryReader.ReadAsync(_link, _settings, _catalog, token),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        BatchStream.Read(
            query.Relation,
            query.Columns,
            (ring, token) => Produce(query, ring, token),
            producer => producer,
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken) =>
        await Within(
            query.Relation.Name,
            async token =>
            {
                ServerRelation? relation = rows.Start < rows.End
                    ? await _catalog.FindAsync(query.Relation, token).ConfigureAwait(false)
                    : null;
                return relation is null
                    ? new AggregateResult(query)
                    : await AggregateReader.ReadAsync(_link, _settings, relation, query, rows, token)
                        .ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Makes all relations as empty tables; on a cluster each is a table of every shard and one over all.
    /// </summary>
    /// <param name="replace">Whether tables that exist are dropped first, with all their rows.</param>
    /// <param name="cancellationToken">Stops between two tables.</param>
    /// <exception cref="ReportSourceException">
    /// The server failed, or a table exists and may not be replaced.
    /// </exception>
    public async ValueTask CreateRelationsAsync(bool replace, CancellationToken cancellationToken)
    {
        await SourceFailures.Guard(Store, () => _tables.CreateAsync(replace, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        _catalog.Clear();
    }

    /// <summary>Adds the records of a directory to the seven directory relations.</summary>
    /// <exception cref="ReportSourceException">The server failed.</exception>
    public async ValueTask LoadDirectoryAsync(ReportDirectory directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        foreach (RecordBatch batch in DirectoryBatches.Of(directory))
        {
            await BulkLoadAsync(batch.Schema, new[] { batch }.ToAsyncEnumerable(), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Adds rows to a relation, straight to the shard each belongs to where the addresses are known.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="rows">Batches of all columns; nullable ones may be left out.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <remarks>A load that fails or is cancelled leaves some of its rows in the table.</remarks>
    /// <exception cref="ReportSourceException">A server failed.</exception>
    /// <exception cref="ReportDataException">A row lacks a value that a table cannot leave out.</exception>
    public async ValueTask BulkLoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(rows);
        await SourceFailures.Guard(
            relation.Name, () => _tables.LoadAsync(relation, rows, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Closes the connections; reads that are still running fail.</summary>
    public ValueTask DisposeAsync()
    {
        _link.Dispose();
        foreach (ServerLink shard in _shards)
        {
            shard.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // Runs on a thread of its own, and stays on it.
    private void Produce(SourceQuery query, BatchRing ring, CancellationToken cancellationToken) => Within(
        query.Relation.Name,
        token =>
        {
            ServerRelation? relation = query.Start < query.End
                ? _catalog.FindAsync(query.Relation, token).GetAwaiter().GetResult()
                : null;
            if (relation is not null)
            {
                RowPlace place = RowPlace.FindAsync(_link, _shards, _settings, relation, query, token)
                    .GetAwaiter().GetResult();
                new RowProducer(
                    place, _settings, query, ring, (_options.Ordering, _options.SliceRows), token).Run();
            }

            return Task.FromResult(true);
        },
        cancellationToken).GetAwaiter().GetResult();

    /// <summary>Runs work on the server within the time it may take, and translates its failure.</summary>
    private async Task<T> Within<T>(
        string place, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_options.QueryTimeout is { } timeout)
        {
            time.CancelAfter(timeout + ClickHouseSourceOptions.GraceTime); // the server itself should be first
        }

        return await SourceFailures.Guard(place, () => work(time.Token), cancellationToken).ConfigureAwait(false);
    }
}
