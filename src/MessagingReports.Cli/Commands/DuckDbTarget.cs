using MessagingReports.DuckDb;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Cli.Commands;

/// <summary>A new DuckDB file as a store to load into; it appears under its name when it is whole.</summary>
internal sealed class DuckDbTarget : IRelationStore, IAsyncDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private DuckDbStoreWriter? _writer;

    public DuckDbTarget(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = Path.Combine(
            Path.GetDirectoryName(_path)!, $".messaging-reports-{Guid.NewGuid():N}.duckdb.tmp");
    }

    /// <exception cref="ReportSourceException">The file exists and may not be replaced, or cannot be made.</exception>
    public ValueTask CreateRelationsAsync(bool replace, CancellationToken cancellationToken)
    {
        if (!replace && File.Exists(_path))
        {
            throw Throw.StoreFileExists(_path);
        }

        _writer = DuckDbStoreWriter.Create(_unfinished);
        return ValueTask.CompletedTask;
    }

    public ValueTask LoadDirectoryAsync(ReportDirectory directory, CancellationToken cancellationToken)
    {
        _writer!.WriteDirectory(directory);
        return ValueTask.CompletedTask;
    }

    public ValueTask BulkLoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken) =>
        _writer!.AppendAsync(rows, cancellationToken);

    /// <summary>Gives the file its name.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await _writer!.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        _writer = null;
        File.Move(_unfinished, _path, overwrite: true);
    }

    public ValueTask DisposeAsync() => _writer?.DisposeAsync() ?? ValueTask.CompletedTask;
}
