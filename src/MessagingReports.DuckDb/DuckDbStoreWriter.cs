using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Writing;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb;

/// <summary>Writes a new DuckDB database file that <see cref="DuckDbAttemptSource.OpenFile"/> reads.</summary>
/// <remarks>
/// Shape: all twelve relations are made as tables; facts are appended batch by batch, in any order, and reads are
/// fastest when they arrive account after account, each account's in (window key, key) order. The file is whole after
/// <see cref="CompleteAsync"/>; a writer disposed before that removes it.
/// Not thread-safe. Batches are taken as they are: what breaks a rule of the store is refused when a report reads it.
/// </remarks>
public sealed class DuckDbStoreWriter : IAsyncDisposable
{
    private readonly string _path;
    private readonly NativeDatabase _database;
    private readonly NativeConnection _connection;
    private readonly Dictionary<string, TableAppender> _appenders = new(StringComparer.Ordinal);
    private bool _isComplete;
    private bool _isDisposed;

    private DuckDbStoreWriter(string path, NativeDatabase database)
    {
        _path = path;
        OpenWriters.Add(path);
        _database = database;
        _connection = database.Connect();
    }

    /// <summary>Starts a new database file.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="options">Memory, threads, spilling; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ReportSourceException">The file exists already, or cannot be made.</exception>
    public static DuckDbStoreWriter Create(string path, DuckDbSourceOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            throw Throw.FileExists(path);
        }

        DuckDbStoreWriter writer = new(path, StoreOpening.New(path, options ?? new DuckDbSourceOptions()));
        foreach (RelationSchema schema in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
        {
            writer._connection.Execute(TableSql.Create(schema));
        }

        return writer;
    }

    /// <summary>
    /// Appends the rows of a batch that carries every column that is not nullable; columns it lacks are null.
    /// </summary>
    /// <exception cref="ArgumentException">The batch lacks a column that is not nullable.</exception>
    /// <exception cref="ReportSourceException">The file cannot be written.</exception>
    public void Append(RecordBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Guard(batch.Schema.Name, () => Appender(batch.Schema).Append(batch));
    }

    /// <summary>Appends a relation's batches as they come.</summary>
    /// <exception cref="ArgumentException">A batch lacks a column that is not nullable.</exception>
    /// <exception cref="ReportSourceException">The file cannot be written.</exception>
    public async ValueTask AppendAsync(
        IAsyncEnumerable<RecordBatch> batches, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        await foreach (RecordBatch batch in batches.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Append(batch);
        }
    }

    /// <summary>Appends the records of a directory to the seven directory relations.</summary>
    /// <exception cref="ReportSourceException">The file cannot be written.</exception>
    public void WriteDirectory(ReportDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        foreach (RecordBatch batch in DirectoryBatches.Of(directory))
        {
            Append(batch);
        }
    }

    /// <summary>
    /// Writes every relation as <c>&lt;relation&gt;.parquet</c>: a data folder with the rows appended so far.
    /// </summary>
    /// <param name="folder">The folder; made if missing, files of the same names are replaced.</param>
    /// <param name="cancellationToken">Stops between two relations and interrupts the one being written.</param>
    /// <exception cref="ReportSourceException">A file cannot be written.</exception>
    public async ValueTask ExportParquetAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Guard("appended rows", CloseAppenders);
        Directory.CreateDirectory(folder);
        foreach (RelationSchema schema in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
        {
            string path = Path.Combine(Path.GetFullPath(folder), schema.Name + ".parquet");
            await Reading.Interruptible.Run(
                _database.Connect,
                schema.Name,
                connection =>
                {
                    connection.Execute(TableSql.ExportParquet(schema, path));
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes the file whole and closes it.</summary>
    /// <exception cref="ReportSourceException">The file cannot be written.</exception>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guard("checkpoint", () =>
        {
            CloseAppenders();
            _connection.Execute("CHECKPOINT");
            _isComplete = true;
        });
        return DisposeAsync();
    }

    /// <summary>Closes the file; removes it unless <see cref="CompleteAsync"/> was called.</summary>
    public ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            foreach (TableAppender appender in _appenders.Values)
            {
                appender.Dispose();
            }

            _connection.Dispose();
            _database.Dispose();
            OpenWriters.Remove(_path);
            if (!_isComplete)
            {
                File.Delete(_path);
                File.Delete(_path + ".wal");
            }
        }

        return ValueTask.CompletedTask;
    }

    private TableAppender Appender(RelationSchema schema)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_appenders.TryGetValue(schema.Name, out TableAppender? appender))
        {
            appender = new TableAppender(_connection, schema);
            _appenders.Add(schema.Name, appender);
        }

        return appender;
    }

    private void CloseAppenders()
    {
        foreach (TableAppender appender in _appenders.Values)
        {
            appender.Close();
        }

        _appenders.Clear();
    }

    private static void Guard(string place, Action work)
    {
        try
        {
            work();
        }
        catch (DuckDbFailure failure)
        {
            throw SourceFailures.Translate(failure, place, CancellationToken.None);
        }
    }
}
