using System.Runtime.CompilerServices;
using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Aggregating;
using MessagingReports.DuckDb.Catalogs;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Reading;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.DuckDb;

/// <summary>
/// A store in a DuckDB database file, or in a folder of Parquet and CSV files that DuckDB reads in place.
/// </summary>
/// <remarks>
/// Shape: one source serves many runs at the same time; each read has a connection of its own. A file is opened
/// read-only, so that
/// nobody can change it while the source lives: every run sees one snapshot. Dispose the source when its runs are done.
/// </remarks>
public sealed class DuckDbAttemptSource : IAggregatingAttemptSource, IAsyncDisposable
{
    internal const string SourceName = "duckdb";

    private readonly StoreDatabases _databases;
    private readonly StoreCatalog _catalog;
    private readonly DuckDbSourceOptions _options;
    private volatile ReportDirectory? _directory;

    private DuckDbAttemptSource(StoreDatabases databases, StoreCatalog catalog, DuckDbSourceOptions options)
    {
        _databases = databases;
        _catalog = catalog;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <summary>
    /// Opens a DuckDB database file, read-only, that holds the relations as tables or views of its schema <c>main</c>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Memory, threads, spilling; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ReportSourceException">
    /// There is no file, it is no DuckDB database, or another process holds it open for writing.
    /// </exception>
    public static DuckDbAttemptSource OpenFile(string path, DuckDbSourceOptions? options = null)
    {
        options ??= new DuckDbSourceOptions();
        StoreDatabases databases = StoreDatabases.File(path, options);
        return new(databases, new FileCatalog(() => databases.Working.Connect()), options);
    }

    /// <summary>
    /// Opens a data folder: one <c>.parquet</c>, <c>.csv</c> or <c>.csv.gz</c> file a relation, read in place.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">Memory, threads, spilling; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ReportSourceException">There is no such folder.</exception>
    public static DuckDbAttemptSource OpenFolder(string path, DuckDbSourceOptions? options = null)
    {
        options ??= new DuckDbSourceOptions();
        return new(StoreDatabases.Folder(path, options), new FolderCatalog(path), options);
    }

    /// <inheritdoc/>
    /// <remarks>Read once if all of it lies in tables of a file, which cannot change while it is open.</remarks>
    public async ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _directory ?? await Interruptible.Run(
            _databases.Streaming.Connect, "directory", ReadDirectory, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        ReadAsync(
            query.Relation,
            query.Columns,
            (connection, ring, token) => Produce(connection, query, ring, token),
            cancellationToken);

    /// <summary>Reads a whole relation, for example to load it into another engine.</summary>
    /// <param name="relation">A fact or a directory relation.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    /// <returns>
    /// Batches of every row of every account with all columns, as the rows lie in the table or file; none for a fact
    /// relation the store does not have.
    /// </returns>
    /// <exception cref="ReportDataException">A value cannot be taken, or a directory relation is missing.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    public IAsyncEnumerable<RecordBatch> ReadRelationAsync(
        RelationSchema relation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return ReadAsync(
            relation,
            relation.Columns,
            (connection, ring, token) => Produce(
                connection,
                relation,
                relation.Columns.Count,
                found => new RelationProducer(_catalog, found, ring, token).Run(connection),
                token),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken) =>
        await Interruptible.Run(
            _databases.Working.Connect,
            query.Relation.Name,
            connection => AggregateReader.Read(
                connection, _catalog.Find(connection, query.Relation), query, rows, cancellationToken),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the database; reads that are still running fail.</summary>
    public ValueTask DisposeAsync()
    {
        _databases.Dispose();
        return ValueTask.CompletedTask;
    }

    private ReportDirectory ReadDirectory(NativeConnection connection)
    {
        ReportDirectory directory = DirectoryReader.Read(connection, _catalog);
        if (RelationSchemas.Directory.All(schema => _catalog.Find(connection, schema)!.Kind == StoreKind.Table))
        {
            _directory = directory;
        }

        return directory;
    }

    private async IAsyncEnumerable<RecordBatch> ReadAsync(
        RelationSchema relation,
        IReadOnlyList<RelationColumn> columns,
        Action<NativeConnection, BatchRing, CancellationToken> produce,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using NativeConnection connection = _databases.Streaming.Connect();
        IAsyncEnumerable<RecordBatch> batches = BatchStream.Read(
            relation,
            columns,
            (ring, token) => produce(connection, ring, token),
            producer => Interruptible.UntilDone(producer, connection, new CancellationToken(canceled: true)),
            cancellationToken);
        await foreach (RecordBatch batch in batches.ConfigureAwait(false))
        {
            yield return batch;
        }
    }

    private void Produce(
        NativeConnection connection, SourceQuery query, BatchRing ring, CancellationToken cancellationToken)
    {
        if (query.Start < query.End)
        {
            Produce(
                connection,
                query.Relation,
                query.Columns.Count,
                relation =>
                    new RowProducer(relation, query, ring, () => _databases.Working.Connect(), cancellationToken).Run(
                        connection, UnixMicroseconds.Of(query.Start), UnixMicroseconds.Of(query.End), _options),
                cancellationToken);
        }
    }

    private void Produce(
        NativeConnection connection,
        RelationSchema schema,
        int columns,
        Action<DuckDbRelation> run,
        CancellationToken cancellationToken)
    {
        DuckDbRelation? relation = null;
        try
        {
            relation = _catalog.Find(connection, schema);
            if (relation is not null)
            {
                using IDisposable? room = _databases.Reserve(connection, columns);
                run(relation);
            }
        }
        catch (DuckDbFailure failure) when (relation is not null && BadCsv.IsSuspected(relation, failure))
        {
            throw BadCsv.Find(relation, failure, cancellationToken);
        }
        catch (DuckDbFailure failure)
        {
            throw SourceFailures.Translate(failure, schema.Name, cancellationToken);
        }
    }
}
