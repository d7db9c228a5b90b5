using System.Runtime.CompilerServices;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.PostgreSql.Writing;
using MessagingReports.Relations;
using Npgsql;

namespace MessagingReports.PostgreSql;

/// <summary>A store in a PostgreSQL schema: tables or views, partitioned or on shards behind postgres_fdw.</summary>
/// <remarks>
/// Shape: one source serves many runs at the same time. A run is one repeatable-read, read-only transaction; a report
/// that reads two relations at once takes a second connection to the same snapshot. The data source stays the host's,
/// which disposes it. A failed or cancelled load leaves no row behind: each is one transaction.
/// </remarks>
public sealed class PostgreSqlAttemptSource : ISnapshotAttemptSource, IAggregatingAttemptSource, IRelationStore
{
    internal const string SourceName = "postgresql";

    private readonly NpgsqlDataSource _dataSource;
    private readonly PostgreSqlSourceOptions _options;
    private readonly StoreCatalog _catalog;

    /// <summary>A source over a host's connections; nothing is opened before it is used.</summary>
    /// <param name="dataSource">Where connections come from; stays the host's.</param>
    /// <param name="options">Schema, mapping, timeout; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public PostgreSqlAttemptSource(NpgsqlDataSource dataSource, PostgreSqlSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _options = options ?? new PostgreSqlSourceOptions();
        _options.Validate();
        _dataSource = dataSource;
        _catalog = new StoreCatalog(_options.Mapping);
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <inheritdoc/>
    public async ValueTask<IAttemptSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken)
    {
        PostgreSqlSnapshot snapshot = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            return await snapshot.ReadDirectoryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PostgreSqlSnapshot snapshot = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            await foreach (RecordBatch batch in snapshot.ReadAsync(query, cancellationToken).ConfigureAwait(false))
            {
                yield return batch;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken)
    {
        PostgreSqlSnapshot snapshot = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            return await snapshot.AggregateAsync(query, rows, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask CreateRelationsAsync(bool replace, CancellationToken cancellationToken) =>
        new RelationLoader(_dataSource, _options.Mapping).CreateAsync(replace, cancellationToken);

    /// <inheritdoc/>
    public ValueTask LoadDirectoryAsync(ReportDirectory directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new RelationLoader(_dataSource, _options.Mapping).LoadAsync(
            DirectoryBatches.Of(directory), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask BulkLoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(rows);
        return new RelationLoader(_dataSource, _options.Mapping).LoadAsync(relation, rows, cancellationToken);
    }

    private async ValueTask<PostgreSqlSnapshot> OpenAsync(CancellationToken cancellationToken) =>
        new(await SnapshotSessions.OpenAsync(_dataSource, _options, cancellationToken).ConfigureAwait(false), _catalog);
}
